import type {
  AuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { readFilterPredicateFromConfig } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { DefinitionTexts, readDefinitionLocations } from '@thrive/definitions';
import { OrgReader } from '@thrive/org';
import type { Knex } from 'knex';
import { isPostgres } from '@thrive/database';
import { DefinitionReader } from './definitions/DefinitionReader';
import { RulesetHolder } from './definitions/RulesetHolder';
import { FactCollector } from './facts/FactCollector';
import type { FactSourceRegistry } from './facts/FactSourceRegistry';
import { DefaultRepositoryReader } from './facts/repository/DefaultRepositoryReader';
import { LocalFolders } from './facts/repository/LocalFolders';
import { readSourceSchedule } from './facts/sourceSchedule';
import {
  createCatalogSource,
  DEFAULT_ENTITIES,
} from './facts/sources/catalogSource';
import { createFilesSource } from './facts/sources/filesSource';
import { createNpmSource } from './facts/sources/npmSource';
import { DefaultScorecardsService } from './service/DefaultScorecardsService';
import { Operations } from './service/Operations';
import type { ScorecardsService } from './service/ScorecardsService';
import { KnexHistoryStore } from './store/HistoryStore';
import { KnexDefinitionStore } from './store/KnexDefinitionStore';
import { KnexEvaluationStore } from './store/KnexEvaluationStore';
import { KnexFactStore } from './store/KnexFactStore';
import { KnexReadStore } from './store/KnexReadStore';
import { KnexRollupStore } from './store/KnexRollupStore';
import { KnexSourceRunStore } from './store/KnexSourceRunStore';
import { MeteredSourceRunStore } from './store/MeteredSourceRunStore';
import type { ReadStore } from './store/ReadStore';
import { CollectionTasks } from './tasks/CollectionTasks';
import { DefinitionLoader } from './tasks/DefinitionLoader';
import { EvaluationTask } from './tasks/EvaluationTask';
import { observeQueue } from './tasks/observeQueue';
import { RetentionTask } from './tasks/RetentionTask';

/** Entities per transaction. SQLite works on the event loop, so that its pages are small. */
const PAGES = {
  postgres: { pageSize: 2500, workers: 2 },
  sqlite: { pageSize: 250, workers: 1 },
};

export interface EngineOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  knex: Knex;
  logger: LoggerService;
  metrics: MetricsService;
  scheduler: SchedulerService;
  sources: FactSourceRegistry;
  urlReader: UrlReaderService;
}

/** The parts of the plugin, put together. */
export interface Engine {
  /** Without permissions: for the authorization to wrap. */
  service: ScorecardsService;
  readStore: ReadStore;
  evaluation: EvaluationTask;
  collections: CollectionTasks;
  definitions: DefinitionLoader;
  /** Reads the definitions and starts the scheduled work. */
  start(): Promise<void>;
}

/** Puts the stores, the tasks and the service together. */
export function createEngine(options: EngineOptions): Engine {
  const { auth, catalog, config, knex, logger, scheduler, sources, urlReader } =
    options;
  sources.add(...builtInSources(config, urlReader));

  const holder = new RulesetHolder();
  const facts = new KnexFactStore(knex);
  const runs = new MeteredSourceRunStore(
    new KnexSourceRunStore(knex),
    options.metrics,
  );
  const rollups = new KnexRollupStore(knex);
  const readStore = new KnexReadStore(knex);
  const evaluationStore = new KnexEvaluationStore(knex);

  const collections = new CollectionTasks({
    catalog,
    auth,
    sources,
    collector: new FactCollector({
      catalog,
      auth,
      logger,
      facts,
      runs,
      pathsOf: source => holder.current.pathsOf(source),
    }),
    facts,
    rollups,
    runs,
    org: OrgReader.create({ catalog, auth, logger }),
    scheduler,
    logger,
  });
  const definitions = new DefinitionLoader({
    reader: new DefinitionReader(
      new DefinitionTexts({
        locations: readDefinitionLocations(config, 'scorecards.definitions'),
        urlReader,
        logger,
      }),
    ),
    holder,
    store: new KnexDefinitionStore(knex),
    sources,
    scheduler,
    logger,
    onChange: () => collections.triggerSparse(),
  });
  const evaluation = new EvaluationTask({
    holder,
    store: evaluationStore,
    rollups,
    runs,
    sparse: () => sources.sparse,
    logger,
    ...(isPostgres(knex) ? PAGES.postgres : PAGES.sqlite),
  });
  observeQueue(options.metrics, { holder, store: evaluationStore });
  const retention = new RetentionTask({
    config,
    history: new KnexHistoryStore(knex),
    rollups,
    logger,
  });
  const service = new DefaultScorecardsService({
    holder,
    store: readStore,
    rollups,
    operations: new Operations({
      holder,
      sources,
      facts,
      runs,
      evaluation: evaluationStore,
      collections,
      loader: definitions,
    }),
  });
  return {
    service,
    readStore,
    evaluation,
    collections,
    definitions,
    async start() {
      await definitions.load().catch(error => {
        logger.error(
          'the scorecard definitions could not be loaded; the next try is soon',
          error,
        );
      });
      await definitions.schedule();
      await collections.schedule();
      await evaluation.schedule(scheduler);
      await retention.schedule(scheduler);
    },
  };
}

function builtInSources(
  config: RootConfigService,
  urlReader: UrlReaderService,
) {
  const repositories = new DefaultRepositoryReader({
    urlReader,
    localFolders: new LocalFolders(
      config.getOptionalStringArray('scorecards.localFolders') ?? [],
    ),
  });
  const entities = config.has('scorecards.entities')
    ? readFilterPredicateFromConfig(config, { key: 'scorecards.entities' })
    : DEFAULT_ENTITIES;
  const every = (minutes: number, initialDelay: number) => ({
    frequency: { minutes },
    timeout: { minutes: 60 },
    initialDelay: { seconds: initialDelay },
  });
  return [
    createCatalogSource({
      ...readSourceSchedule(config, 'catalog', {
        schedule: every(5, 5),
        ttl: { days: 7 },
      }),
      entities,
    }),
    createFilesSource({
      ...readSourceSchedule(config, 'files', {
        schedule: every(60, 30),
        ttl: { days: 7 },
      }),
      repositories,
    }),
    createNpmSource({
      ...readSourceSchedule(config, 'npm', {
        schedule: every(60, 30),
        ttl: { days: 7 },
      }),
      repositories,
    }),
  ];
}
