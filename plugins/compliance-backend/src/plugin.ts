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
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { compliancePermissions } from '@thrive/backstage-plugin-compliance-common';
import {
  complianceRuleTypesExtensionPoint,
  ruleTypes,
  type RuleType,
} from '@thrive/backstage-plugin-compliance-node';
import { openDatabase } from '@thrive/database';
import { registerActions } from './actions/registerActions';
import { createEngine } from './createEngine';
import { createRouter } from './router';

/**
 * Holds new and old software to policies, with waivers and evidence.
 *
 * @public
 */
export const compliancePlugin = createBackendPlugin({
  pluginId: 'compliance',
  register(env) {
    const added = new Map<string, RuleType>();
    env.registerExtensionPoint(complianceRuleTypesExtensionPoint, {
      addRuleType(...types) {
        for (const type of types) {
          if (added.has(type.id) || ruleTypes.has(type.id))
            throw new ConflictError(`There are two rule types "${type.id}".`);
          added.set(type.id, type);
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
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scaffolder: scaffolderServiceRef,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { database, httpRouter, lifecycle, scheduler } = services;
        const knex = await openDatabase(database, {
          plugin: 'compliance',
          migrations: resolvePackagePath(
            '@thrive/backstage-plugin-compliance-backend',
            'migrations',
          ),
        });
        services.permissionsRegistry.addPermissions(compliancePermissions);
        const { checkers, tasks, watcher, ...engine } = createEngine({
          ...services,
          added: [...added.values()],
          knex,
        });
        registerActions(services.actionsRegistry, engine);
        httpRouter.use(createRouter({ ...services, ...engine }));
        lifecycle.addStartupHook(async () => {
          await watcher.start();
          await tasks.recheck.schedule(scheduler);
          await tasks.conformance.schedule(scheduler);
          await tasks.retention.schedule(scheduler);
        });
        lifecycle.addShutdownHook(() => checkers.close());
      },
    });
  },
});
