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
import { notificationService } from '@backstage/plugin-notifications-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { adoptionPermissions } from '@thrive/backstage-plugin-adoption-common';
import { GroupCommit, openDatabase } from '@thrive/database';
import { OrgReader } from '@thrive/org';
import { readPseudonyms } from '@thrive/pseudonyms';
import { reservedTerms } from './store/reservedTerms';
import { registerActions } from './actions/registerActions';
import { readCapabilities } from './capabilities/readCapabilities';
import { CallSource } from './calls/CallSource';
import { callCounterRef } from './calls/CallCounter';
import { readValueEvents } from './capabilities/valueEvents';
import type { DefinitionProblem } from './definitions/readDefinitions';
import { GroupDirectory } from './groups/GroupDirectory';
import { MemberIds } from './groups/MemberIds';
import { dayOf } from './measures/calendar';
import { Intake } from './ingest/Intake';
import { RateLimiter } from './ingest/RateLimiter';
import { RefusedRequests } from './ingest/RefusedRequests';
import {
  adoptionTeamResourceRef,
  adoptionTeamRules,
} from './permissions/teamRules';
import { readSettings } from './readSettings';
import { createRouter } from './router';
import { AboutService } from './service/AboutService';
import { AuthorizedAdoptionService } from './service/AuthorizedAdoptionService';
import { AuthorizedCapabilitiesService } from './service/AuthorizedCapabilitiesService';
import { AuthorizedEventNumbersService } from './service/AuthorizedEventNumbersService';
import { AuthorizedMeasuresService } from './service/AuthorizedMeasuresService';
import { AuthorizedNotesService } from './service/AuthorizedNotesService';
import { AuthorizedNumbersService } from './service/AuthorizedNumbersService';
import { Callers } from './service/Callers';
import { DefaultAdoptionService } from './service/DefaultAdoptionService';
import { DefaultCapabilitiesService } from './service/DefaultCapabilitiesService';
import { DefaultEventNumbersService } from './service/DefaultEventNumbersService';
import { DefaultMeasuresService } from './service/DefaultMeasuresService';
import { DefaultNotesService } from './service/DefaultNotesService';
import { DefaultNumbersService } from './service/DefaultNumbersService';
import { KeptEventNumbersService } from './service/KeptEventNumbersService';
import { Rebuilder } from './service/Rebuilder';
import { SearchWeeks } from './service/SearchWeeks';
import { readFunnels } from './service/readFunnels';
import { KnexEventReader } from './store/EventReader';
import { KnexForgettingStore } from './store/ForgettingStore';
import { KnexUsageReader } from './store/KnexUsageReader';
import { KnexUsageStore } from './store/KnexUsageStore';
import { MeteredUsageStore } from './store/MeteredUsageStore';
import { KnexRebuildStore } from './store/RebuildStore';
import { KeptCounts } from './store/KeptCounts';
import { KnexNoteStore } from './store/NoteStore';
import { SearchTermStore } from './store/SearchTermStore';
import { SearchWeekStore } from './store/SearchWeekStore';
import { KnexTemplateRunStore } from './store/TemplateRunStore';
import { KnexPeopleStore } from './store/PeopleStore';
import { KnexPersonReader } from './store/PersonReader';
import { Terms } from './store/Terms';
import type { IncomingEvent, Outcome } from './store/UsageStore';
import { ScaffolderSource } from './sources/ScaffolderSource';
import { DigestTask } from './tasks/DigestTask';
import { EligibilityTask } from './tasks/EligibilityTask';
import { schedulePartitions } from './tasks/PartitionTask';
import { RetentionTask } from './tasks/RetentionTask';
import { SearchWeeksTask } from './tasks/SearchWeeksTask';

/** Events of one transaction, events held at the same time, and milliseconds to wait for one. */
const COMMIT = { largestBatch: 2000, most: 20_000, patience: 30_000 };
/** More than a person makes: a burst, and a day's worth of clicking. */
const ALLOWANCE = { burst: 2000, perSecond: 20 };
/** A service speaks for many people's machines. */
const SERVICE_ALLOWANCE = { burst: 50_000, perSecond: 1000 };

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
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        calls: callCounterRef,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
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
      },
      async init(services) {
        const { auth, config, database, lifecycle, logger, scheduler } =
          services;
        const problems: DefinitionProblem[] = [];
        const settings = readSettings(config, problems);
        const pseudonyms = await readPseudonyms('adoption', config, logger);
        const knex = await openDatabase(database, {
          plugin: 'adoption',
          migrations: resolvePackagePath(
            '@thrive/backstage-plugin-adoption-backend',
            'migrations',
          ),
        });
        const { keyId, formerKeyIds } = pseudonyms;
        const capabilities = readCapabilities(config, problems);
        const terms = new Terms(knex, reservedTerms(capabilities));
        const store = new MeteredUsageStore(
          new KnexUsageStore({ knex, terms, keyId }),
          services.metrics,
        );
        await store.prepare(Date.now());
        const people = new KnexPeopleStore({
          knex,
          keyId,
          dayOf: time => dayOf(time, settings.zone),
        });
        const strangers = await people.countUnderOtherKeys([
          keyId,
          ...formerKeyIds,
        ]);
        for (const { keyId: unknown, people: count } of strangers) {
          problems.push({
            where: 'adoption.pseudonyms',
            problem: `${count} people are stored under the key with the id ${unknown}, which is none of the keys that are configured: they count as new when they come again. Add that key to adoption.pseudonyms.formerKeys`,
          });
        }
        const commit = new GroupCommit<IncomingEvent, Outcome>({
          ...COMMIT,
          what: 'events',
          store: events => store.append(events),
        });
        const refused = new RefusedRequests({ ...settings, logger, store });
        const callers = new Callers({ auth, pseudonyms });
        const reader = new KnexUsageReader(knex);
        const directory = new GroupDirectory({
          ...settings,
          ...services,
          org: OrgReader.create(services),
        });
        const intake = new Intake({
          ...settings,
          capabilities,
          commit,
          store,
          valueEvents: readValueEvents(config, problems),
        });
        const events = new KnexEventReader(knex);
        const noteStore = new KnexNoteStore(knex);
        const searchTerms = new SearchTermStore(knex);
        const searchWeeks = new SearchWeekStore(knex);
        const searches = new SearchWeeks({
          ...settings,
          events,
          store: searchWeeks,
        });
        const counts = new KeptCounts({ ...settings, knex });
        const members = new MemberIds({ callers, reader });
        const runs = new KnexTemplateRunStore({ knex, keyId });
        const service = new AuthorizedAdoptionService({
          permissions: services.permissions,
          inner: new DefaultAdoptionService({
            ...settings,
            callers,
            capabilities,
            counts,
            intake,
            limiters: {
              person: new RateLimiter(ALLOWANCE),
              simulated: new RateLimiter(ALLOWANCE),
              service: new RateLimiter(SERVICE_ALLOWANCE),
            },
            own: new KnexPersonReader(knex),
            people,
            runs,
            rebuilder: new Rebuilder({
              ...settings,
              callers,
              capabilities,
              searches,
              store: new KnexRebuildStore({ knex, terms }),
            }),
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
        const allNumbers = new DefaultNumbersService({
          ...settings,
          capabilities,
          counts,
          directory,
          events,
          members,
          notes: noteStore,
          problems,
          reader,
        });
        const numbers = new AuthorizedNumbersService({
          ...services,
          directory,
          inner: allNumbers,
        });
        const eventNumbers = new AuthorizedEventNumbersService({
          ...services,
          demand: (selection, options) => numbers.demand(selection, options),
          inner: new KeptEventNumbersService({
            counts,
            inner: new DefaultEventNumbersService({
              ...settings,
              audienceOf: selection => allNumbers.audienceOf(selection),
              capabilities,
              events,
              runs,
              searchTerms: settings.searchTerms ? searchTerms : undefined,
              searchWeeks,
            }),
          }),
        });
        const notes = new AuthorizedNotesService({
          ...services,
          demandSome: options => numbers.demandSome(options),
          inner: new DefaultNotesService({
            funnels: readFunnels(config, problems),
            notes: noteStore,
            zone: settings.zone,
          }),
        });
        const measures = new AuthorizedMeasuresService({
          numbers,
          inner: new DefaultMeasuresService({
            ...settings,
            directory,
            members,
            reader,
            runs,
          }),
        });
        const about = new AboutService({ settings, reader });
        registerActions(services.actionsRegistry, {
          about,
          events: eventNumbers,
          numbers,
        });
        services.httpRouter.use(
          createRouter({
            ...services,
            about,
            capabilities: new AuthorizedCapabilitiesService({
              ...services,
              inner: new DefaultCapabilitiesService({
                capabilities,
                readOverview: () => allNumbers.getOverview({}),
                readUsed: () => reader.readCapabilities(),
                runs,
                zone: settings.zone,
              }),
            }),
            events: eventNumbers,
            measures,
            notes,
            numbers,
            refused,
            service,
          }),
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
        const scaffolder = new ScaffolderSource({
          ...services,
          callers,
          intake,
          runs,
        });
        const digest = new DigestTask({
          capabilities,
          logger,
          notifications: services.notifications,
          readOverview: () => allNumbers.getOverview({}),
          zone: settings.zone,
        });
        const searchTask = new SearchWeeksTask({
          ...settings,
          logger,
          searches,
          store: searchWeeks,
          terms: searchTerms,
        });
        const calls = new CallSource({
          callers,
          counter: services.calls,
          intake,
          logger,
        });
        for (const { where, problem } of problems)
          logger.warn(`${where}: ${problem}`);
        lifecycle.addStartupHook(async () => {
          calls.start();
          await schedulePartitions(store, scheduler);
          await eligibility.schedule(scheduler);
          await retention.schedule(scheduler);
          await scaffolder.schedule(scheduler);
          await digest.schedule(scheduler);
          await refused.schedule(scheduler);
          await searchTask.schedule(scheduler);
        });
        lifecycle.addShutdownHook(async () => {
          await calls.stop();
          await commit.close();
          await refused.flush();
        });
      },
    });
  },
});
