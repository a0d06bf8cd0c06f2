import { Link } from '@backstage/ui';
import {
  entityRouteParams,
  entityRouteRef,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import { useRouteRef } from '@backstage/frontend-plugin-api';

/** @public */
export interface EntityLinkProps {
  entityRef: string;
  /** The entity's title; looked up in the catalog when absent. */
  title?: string;
  /** Tab of the entity's page to open. */
  tab?: string;
}

/** Leads to an entity's page. @public */
export function EntityLink(props: EntityLinkProps) {
  const { entityRef, title, tab } = props;
  const entityRoute = useRouteRef(entityRouteRef);
  const page = entityRoute?.(
    entityRouteParams(entityRef, { encodeParams: true }),
  );
  const content = title ?? <PresentedName entityRef={entityRef} />;
  if (!page) {
    return <>{content}</>;
  }
  return <Link href={tab ? `${page}/${tab}` : page}>{content}</Link>;
}

function PresentedName(props: { entityRef: string }) {
  return <>{useEntityPresentation(props.entityRef).primaryTitle}</>;
}
