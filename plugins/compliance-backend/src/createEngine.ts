import type {
  AuthService,
  DiscoveryService,
  LoggerService,
  PermissionsService,
  RootConfigService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import {
  CheckerPool,
  ruleTypes,
  type Rule,
  type RuleType,
} from '@thrive/backstage-plugin-compliance-node';
import { DefinitionTexts, readDefinitionLocations } from '@thrive/definitions';
import type { Knex } from 'knex';
import { readFrameworks } from './evidence/frameworks';
import { PolicyDirectory } from './policies/PolicyDirectory';
import { readSettings } from './readSettings';
import { Rechecker } from './repositories/Rechecker';
import { SourceReader } from './repositories/SourceReader';
import { AddedRules } from './runs/AddedRules';
import { TreeInspector } from './runs/TreeInspector';
import { LevelReader } from './scorecards/LevelReader';
import { scorecardLevel } from './scorecards/scorecardLevel';
import { AuthorizedEvidenceService } from './service/AuthorizedEvidenceService';
import { AuthorizedPoliciesService } from './service/AuthorizedPoliciesService';
import { AuthorizedRepositoriesService } from './service/AuthorizedRepositoriesService';
import { AuthorizedRunsService } from './service/AuthorizedRunsService';
import { AuthorizedWaiversService } from './service/AuthorizedWaiversService';
import { Callers } from './service/Callers';
import { DefaultEvidenceService } from './service/DefaultEvidenceService';
import { DefaultPoliciesService } from './service/DefaultPoliciesService';
import { DefaultRepositoriesService } from './service/DefaultRepositoriesService';
import { DefaultRunsService } from './service/DefaultRunsService';
import { DefaultWaiversService } from './service/DefaultWaiversService';
import { EntityReader } from './service/EntityReader';
import { createLinks } from './service/links';
import { MeasuresService } from './service/MeasuresService';
import { TemplatesService } from './service/TemplatesService';
import { KnexConformanceStore } from './store/ConformanceStore';
import { KnexEvidenceStore } from './store/EvidenceStore';
import { KnexOverviewStore } from './store/OverviewStore';
import { KnexPolicyStore } from './store/PolicyStore';
import { KnexRepositoryStore } from './store/RepositoryStore';
import { KnexRunStore } from './store/RunStore';
import { KnexTaskStore } from './store/TaskStore';
import { KnexWaiverStore } from './store/WaiverStore';
import { ConformanceTask } from './tasks/ConformanceTask';
import { RecheckTask } from './tasks/RecheckTask';
import { RetentionTask } from './tasks/RetentionTask';
import { GateWatcher } from './templates/GateWatcher';

export interface EngineOptions {
  /** Rule types beside the built-in ones. */
  added: readonly RuleType[];
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  discovery: DiscoveryService;
  events: EventsService;
  knex: Knex;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  permissions: PermissionsService;
  scaffolder: ScaffolderService;
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
}

/** The parts of the plugin, put together: what its router, its actions and its scheduler need. */
export function createEngine(options: EngineOptions) {
  const { added, config, knex, logger, metrics } = options;
  const settings = readSettings(config);
  const levels = new LevelReader(options);
  const more = [...added, scorecardLevel(levels)];
  const types = new Map([
    ...ruleTypes,
    ...more.map((type): [string, RuleType] => [type.id, type]),
  ]);
  const momentOf = ({ type }: Rule) => {
    const known = types.get(type);
    return known && (known.moment ?? 'workspace');
  };
  const checkers = new CheckerPool({
    added: more,
    deadline: settings.ruleTimeout.toMillis(),
  });
  const callers = new Callers(options);
  const entities = new EntityReader(options);
  const links = createLinks(settings.portalUrl);
  const policyStore = new KnexPolicyStore(knex);
  const stores = {
    conformance: new KnexConformanceStore(knex),
    evidence: new KnexEvidenceStore(knex),
    overview: new KnexOverviewStore(knex),
    repositories: new KnexRepositoryStore(knex),
    runs: new KnexRunStore(knex),
    tasks: new KnexTaskStore(knex),
    waivers: new KnexWaiverStore(knex),
  };
  const directory = new PolicyDirectory({
    logger,
    packs: settings.packs,
    store: policyStore,
    texts: new DefinitionTexts({
      ...options,
      locations: readDefinitionLocations(config, 'compliance.policies'),
    }),
    types,
  });
  const inspector = new TreeInspector({ ...stores, checkers });
  const sources = new SourceReader({ ...options, ...settings });
  const rechecker = new Rechecker({
    ...stores,
    directory,
    every: settings.recheck.every,
    inspector,
    sources,
  });
  const shared = {
    ...stores,
    callers,
    checkers,
    directory,
    entities,
    links,
  };
  const runsService = new DefaultRunsService({
    ...shared,
    addedRules: new AddedRules({ checkers, types: more }),
    momentOf,
    portalUrl: settings.portalUrl,
  });
  return {
    policies: new AuthorizedPoliciesService({
      callers,
      inner: new DefaultPoliciesService({
        ...shared,
        store: policyStore,
        types,
      }),
    }),
    runs: new AuthorizedRunsService({ callers, entities, inner: runsService }),
    waivers: new AuthorizedWaiversService({
      callers,
      entities,
      inner: new DefaultWaiversService({
        ...shared,
        ...settings,
        logger,
        notifications: options.notifications,
      }),
    }),
    evidence: new AuthorizedEvidenceService({
      callers,
      inner: new DefaultEvidenceService({
        ...shared,
        frameworks: readFrameworks(config),
      }),
    }),
    repositories: new AuthorizedRepositoriesService({
      callers,
      entities,
      inner: new DefaultRepositoriesService({
        ...shared,
        rechecker,
        runsService,
      }),
    }),
    templates: new TemplatesService({ ...shared, momentOf }),
    measures: new MeasuresService(shared),
    checkers,
    entities,
    levels,
    watcher: new GateWatcher({ ...options, ...shared, inspector, sources }),
    tasks: {
      conformance: new ConformanceTask({
        ...options,
        ...shared,
        inspector,
        schedule: settings.conformance,
        sources,
      }),
      recheck: new RecheckTask({
        ...shared,
        ...settings.recheck,
        logger,
        metrics,
        rechecker,
      }),
      retention: new RetentionTask({
        keep: settings.keep,
        logger,
        runs: stores.runs,
      }),
    },
  };
}
