import {
  type ComponentType,
  type ReactElement,
  type ReactNode,
  useMemo,
} from 'react';
import { ApiProvider } from '@backstage/core-app-api';
import { compatWrapper } from '@backstage/core-compat-api';
import {
  appTreeApiRef,
  swappableComponentsApiRef,
  useApi,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { OldPortalApis } from './OldPortalApis';

/** @public */
export interface OldPortalOptions {
  /** What stands in the header of the plugin's pages. */
  headerActions?: ReactElement[];
}

/**
 * A component of ours as portals on the old frontend system can draw it: with the routes, the page layout
 * and the header actions that it asks a portal for. In a portal on the new one it is what it was.
 *
 * @public
 */
export function forOldPortals<TProps extends {}>(
  Component: ComponentType<TProps>,
  options: OldPortalOptions = {},
): (props: TProps) => JSX.Element {
  const { headerActions = [] } = options;
  return function OldPortalComponent(props: TProps) {
    // Hooks of the new system find routes of the old one by this only.
    return compatWrapper(
      <MissingApis headerActions={headerActions}>
        <Component {...props} />
      </MissingApis>,
    );
  };
}

function MissingApis(props: {
  headerActions: ReactElement[];
  children: ReactNode;
}) {
  const { headerActions, children } = props;
  const isNew = Boolean(useApiHolder().get(appTreeApiRef));
  const components = useApi(swappableComponentsApiRef);
  const apis = useMemo(
    () => new OldPortalApis(components, headerActions),
    [components, headerActions],
  );
  return isNew ? (
    <>{children}</>
  ) : (
    <ApiProvider apis={apis}>{children}</ApiProvider>
  );
}
