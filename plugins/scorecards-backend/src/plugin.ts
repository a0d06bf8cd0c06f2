import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scorecardsPermissions } from '@thrive/backstage-plugin-scorecards-common';
import {
  scorecardsFactSourcesExtensionPoint,
  scorecardsResultResourceRef,
  scorecardsResultRules,
} from '@thrive/backstage-plugin-scorecards-node';
import { openDatabase } from '@thrive/database';
import { registerActions } from './actions/registerActions';
import { createEngine } from './createEngine';
import { FactSourceRegistry } from './facts/FactSourceRegistry';
import { createRouter } from './router';
import { AuthorizedScorecardsService } from './service/AuthorizedScorecardsService';
import { VisibleEntities } from './service/VisibleEntities';

/**
 * Collects facts about catalog entities, evaluates checks on them, and serves scorecards.
 *
 * @public
 */
export const scorecardsPlugin = createBackendPlugin({
  pluginId: 'scorecards',
  register(env) {
    const sources = new FactSourceRegistry();
    env.registerExtensionPoint(scorecardsFactSourcesExtensionPoint, {
      addFactSource: (...added) => sources.add(...added),
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(services) {
        const {
          database,
          permissionsRegistry,
          permissions,
          catalog,
          httpRouter,
        } = services;
        const knex = await openDatabase(database, {
          plugin: 'scorecards',
          migrations: resolvePackagePath(
            '@thrive/backstage-plugin-scorecards-backend',
            'migrations',
          ),
        });
        const engine = createEngine({ ...services, knex, sources });
        permissionsRegistry.addResourceType({
          resourceRef: scorecardsResultResourceRef,
          permissions: scorecardsPermissions,
          rules: Object.values(scorecardsResultRules),
          getResources: refs => engine.readStore.readResources(refs),
        });
        const service = AuthorizedScorecardsService.create({
          inner: engine.service,
          permissions,
          permissionsRegistry,
          visible: new VisibleEntities(catalog),
        });
        registerActions(services.actionsRegistry, service);
        httpRouter.use(createRouter({ ...services, service }));
        services.lifecycle.addStartupHook(() => engine.start());
      },
    });
  },
});
