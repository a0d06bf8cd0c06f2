import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { adoptionPermissions } from '@thrive/backstage-plugin-adoption-common';
import { OrgReader } from '@thrive/org';
import { CapabilityMap } from './capabilities/CapabilityMap';
import { GroupDirectory } from './groups/GroupDirectory';
import { MemberIds } from './groups/MemberIds';
import { readPseudonyms } from './identity/readPseudonyms';
import { GroupCommit } from './ingest/GroupCommit';
import { RateLimiter } from './ingest/RateLimiter';
import {
  adoptionTeamResourceRef,
  adoptionTeamRules,
} from './permissions/teamRules';
import { readSettings } from './readSettings';
import { createRouter } from './router';
import { AuthorizedAdoptionService } from './service/AuthorizedAdoptionService';
import { AuthorizedNumbersService } from './service/AuthorizedNumbersService';
import { Callers } from './service/Callers';
import { DefaultAdoptionService } from './service/DefaultAdoptionService';
import { DefaultNumbersService } from './service/DefaultNumbersService';
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
        const reader = new KnexUsageReader(knex);
        const capabilities = CapabilityMap.fromConfig(config);
        const directory = new GroupDirectory({
          ...settings,
          ...services,
          org: OrgReader.create(services),
        });
        const service = new AuthorizedAdoptionService({
          permissions: services.permissions,
          inner: new DefaultAdoptionService({
            ...settings,
            callers,
            capabilities,
            commit,
            limiter: new RateLimiter(ALLOWANCE),
            people,
            reader,
            store,
          }),
        });
        services.permissionsRegistry.addResourceType({
          resourceRef: adoptionTeamResourceRef,
          permissions: adoptionPermissions,
          rules: Object.values(adoptionTeamRules),
          getResources: async refs => {
            const { groups } = await directory.read();
            return refs.map(ref => {
              const team = groups.find(({ id }) => id === ref);
              return team && { ref, refs: team.refs };
            });
          },
        });
        const numbers = new AuthorizedNumbersService({
          ...services,
          directory,
          inner: new DefaultNumbersService({
            ...settings,
            capabilities,
            directory,
            members: new MemberIds({ callers, reader }),
            reader,
          }),
        });
        services.httpRouter.use(
          createRouter({ ...services, numbers, service }),
        );

        const eligibility = new EligibilityTask({
          callers,
          logger,
          directory,
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
