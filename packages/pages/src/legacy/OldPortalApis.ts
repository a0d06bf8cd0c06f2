import type { ReactElement } from 'react';
import {
  type ApiHolder,
  type ApiRef,
  PageLayout,
  pluginHeaderActionsApiRef,
  type SwappableComponentsApi,
  swappableComponentsApiRef,
} from '@backstage/frontend-plugin-api';
import { OldPageLayout } from './OldPageLayout';

/** What our pages ask a portal for and the old system has no words for. */
export class OldPortalApis implements ApiHolder {
  readonly #apis: Map<string, unknown>;

  constructor(components: SwappableComponentsApi, actions: ReactElement[]) {
    const withLayout: SwappableComponentsApi = {
      getComponent: ref =>
        ref.id === PageLayout.ref.id
          ? OldPageLayout
          : components.getComponent(ref),
    };
    this.#apis = new Map<string, unknown>([
      [swappableComponentsApiRef.id, withLayout],
      [pluginHeaderActionsApiRef.id, { getPluginHeaderActions: () => actions }],
    ]);
  }

  get<T>(ref: ApiRef<T>): T | undefined {
    return this.#apis.get(ref.id) as T | undefined;
  }
}
