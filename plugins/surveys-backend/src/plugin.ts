import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { ConflictError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { surveysPermissions } from '@thrive/backstage-plugin-surveys-common';
import {
  type CommentThemes,
  surveyResourceRef,
  surveyRules,
  surveysCommentThemesExtensionPoint,
} from '@thrive/backstage-plugin-surveys-node';
import { openDatabase } from '@thrive/database';
import { readPseudonyms } from '@thrive/pseudonyms';
import { registerActions } from './actions/registerActions';
import { createEngine, createResourceLookup } from './createEngine';
import { createRouter, WITHOUT_CREDENTIALS } from './router';
import { demandSameKey } from './store/demandSameKey';

/**
 * Asks people at the right moment, and releases what they said without singling anybody out.
 *
 * @public
 */
export const surveysPlugin = createBackendPlugin({
  pluginId: 'surveys',
  register(env) {
    const themes = new Map<string, CommentThemes>();
    env.registerExtensionPoint(surveysCommentThemesExtensionPoint, {
      addCommentThemes(...added) {
        for (const one of added) {
          if (themes.has(one.id))
            throw new ConflictError(
              `There are two comment themes "${one.id}".`,
            );
          themes.set(one.id, one);
        }
      },
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { config, database, httpRouter, lifecycle, logger, scheduler } =
          services;
        const pseudonyms = await readPseudonyms('surveys', config, logger);
        const knex = await openDatabase(database, {
          plugin: 'surveys',
          migrations: resolvePackagePath(
            '@thrive/backstage-plugin-surveys-backend',
            'migrations',
          ),
        });
        await demandSameKey(knex, pseudonyms.keyId);
        const resourceOf = createResourceLookup(knex);
        services.permissionsRegistry.addResourceType({
          resourceRef: surveyResourceRef,
          permissions: surveysPermissions,
          rules: Object.values(surveyRules),
          getResources: refs => Promise.all(refs.map(resourceOf)),
        });
        const { commit, tasks, ...engine } = createEngine({
          ...services,
          knex,
          pseudonyms,
          resourceOf,
          themes: [...themes.values()],
        });
        registerActions(services.actionsRegistry, engine);
        httpRouter.use(createRouter({ ...services, ...engine }));
        for (const path of WITHOUT_CREDENTIALS)
          httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        lifecycle.addStartupHook(async () => {
          await tasks.definitions.schedule(scheduler);
          await tasks.waves.schedule(scheduler);
          await tasks.retention.schedule(scheduler);
        });
        lifecycle.addShutdownHook(() => commit.close());
      },
    });
  },
});
