import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { adoptionPermissions } from '@thrive/backstage-plugin-adoption-common';
import { OrgReader } from '@thrive/org';
import { CapabilityMap } from './capabilities/CapabilityMap';
import { readPseudonyms } from './identity/readPseudonyms';
import { GroupCommit } from './ingest/GroupCommit';
import { RateLimiter } from './ingest/RateLimiter';
import { readSettings } from './readSettings';
import { createRouter } from './router';
import { AuthorizedAdoptionService } from './service/AuthorizedAdoptionService';
import { Callers } from './service/Callers';
import { DefaultAdoptionService } from './service/DefaultAdoptionService';
import { KnexForgettingStore } from './store/ForgettingStore';
import { KnexUsageReader } from './store/KnexUsageReader';
import { KnexUsageStore } from './store/KnexUsageStore';
import { KnexPeopleStore } from './store/PeopleStore';
import { Terms } from './store/Terms';
import type { IncomingEvent, Outcome } from './store/UsageStore';
import { EligibilityTask } from './tasks/EligibilityTask';
import { schedulePartitions } from './tasks/PartitionTask';
import { RetentionTask } from './tasks/RetentionTask';

/** Events of one transaction, and events held at the same time. */
const COMMIT = { largestBatch: 2000, most: 20_000 };
/** More than a person makes: a burst, and a day's worth of clicking. */
const ALLOWANCE = { burst: 2000, perSecond: 20 };

/**
 * Takes in what people do on the platform and measures who uses it and who stays.
 *
 * @public
 */
export const adoptionPlugin = createBackendPlugin({
  pluginId: 'adoption',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(services) {
        const { auth, config, database, lifecycle, logger, scheduler } =
          services;
        const settings = readSettings(config);
        const pseudonyms = await readPseudonyms(config, logger);
        const knex = await database.getClient();
        if (!database.migrations?.skip) {
          await knex.migrate.latest({
            directory: resolvePackagePath(
              '@thrive/backstage-plugin-adoption-backend',
              'migrations',
            ),
          });
        }
        const { keyId } = pseudonyms;
        const store = new KnexUsageStore({
          knex,
          terms: new Terms(knex),
          keyId,
        });
        await store.prepare(Date.now());
        const people = new KnexPeopleStore({ knex, keyId });
        const commit = new GroupCommit<IncomingEvent, Outcome>({
          ...COMMIT,
          store: events => store.append(events),
        });
        const callers = new Callers({ auth, pseudonyms });
        const service = new AuthorizedAdoptionService({
          permissions: services.permissions,
          inner: new DefaultAdoptionService({
            ...settings,
            callers,
            capabilities: CapabilityMap.fromConfig(config),
            commit,
            limiter: new RateLimiter(ALLOWANCE),
            people,
            reader: new KnexUsageReader(knex),
            store,
          }),
        });
        services.permissionsRegistry.addPermissions(adoptionPermissions);
        services.httpRouter.use(createRouter({ ...services, service }));

        const eligibility = new EligibilityTask({
          callers,
          logger,
          org: OrgReader.create(services),
          people,
          zone: settings.zone,
        });
        const retention = new RetentionTask({
          config,
          logger,
          store: new KnexForgettingStore(knex),
          zone: settings.zone,
        });
        lifecycle.addStartupHook(async () => {
          await schedulePartitions(store, scheduler);
          await eligibility.schedule(scheduler);
          await retention.schedule(scheduler);
        });
        lifecycle.addShutdownHook(() => commit.close());
      },
    });
  },
});
