import { MultipleAnalyticsApi } from '@backstage/core-app-api';
import {
  analyticsApiRef,
  configApiRef,
  createApiFactory,
  fetchApiRef,
  identityApiRef,
} from '@backstage/core-plugin-api';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import {
  DefaultScaffolderFormDecoratorsApi,
  formDecoratorsApiRef,
} from '@backstage/plugin-scaffolder/alpha';
import { AdoptionAnalytics } from '@thrive/backstage-plugin-adoption/legacy';
import { compliancePreflightDecorator } from '@thrive/backstage-plugin-compliance/legacy';
import { surveyMoments } from '@thrive/backstage-plugin-surveys/legacy';

/** What plugins of the old system cannot bring themselves. */
export const apis = [
  createApiFactory({
    api: scmIntegrationsApiRef,
    deps: { configApi: configApiRef },
    factory: ({ configApi }) => ScmIntegrationsApi.fromConfig(configApi),
  }),
  createApiFactory({
    api: analyticsApiRef,
    deps: {
      configApi: configApiRef,
      fetchApi: fetchApiRef,
      identityApi: identityApiRef,
    },
    factory: services =>
      MultipleAnalyticsApi.fromApis([
        AdoptionAnalytics.create(services),
        surveyMoments,
      ]),
  }),
  createApiFactory({
    api: formDecoratorsApiRef,
    deps: {},
    factory: () =>
      DefaultScaffolderFormDecoratorsApi.create({
        decorators: [compliancePreflightDecorator],
      }),
  }),
];
