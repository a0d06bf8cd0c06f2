import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { combineDefinitions } from '../definitions/combineDefinitions';
import type { DefinitionReader } from '../definitions/DefinitionReader';
import type { RulesetHolder } from '../definitions/RulesetHolder';
import type { FactSourceRegistry } from '../facts/FactSourceRegistry';
import type { DefinitionStore } from '../store/DefinitionStore';

const EVERY = { seconds: 15 };

export interface DefinitionLoaderOptions {
  reader: DefinitionReader;
  holder: RulesetHolder;
  store: DefinitionStore;
  sources: FactSourceRegistry;
  scheduler: SchedulerService;
  logger: LoggerService;
  /** Called after other rules came into force. */
  onChange: () => Promise<void>;
}

/** Reads the definitions again and again, so that a changed rule needs no restart. */
export class DefinitionLoader {
  readonly #options: DefinitionLoaderOptions;
  /** What this replica read last; it speaks up only when that changes. */
  #digest: string | undefined;
  #loading: Promise<void> | undefined;

  constructor(options: DefinitionLoaderOptions) {
    this.#options = options;
  }

  /** Every replica reads for itself: the rules are held in memory. */
  async schedule(): Promise<void> {
    await this.#options.scheduler.scheduleTask({
      id: 'scorecards-load-definitions',
      scope: 'local',
      frequency: EVERY,
      timeout: { minutes: 2 },
      fn: () => this.load(),
    });
  }

  /** Reads all files and puts what is sound in force. Calls at the same time share one reading. */
  async load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    const { reader, holder, store, sources, logger, onChange } = this.#options;
    const files = await reader.read();
    const digest = JSON.stringify(files);
    if (digest === this.#digest) return;

    const latest = await store.readLatest();
    const { problems, ...definitions } = combineDefinitions(
      files,
      sources.schemas,
      latest?.set,
    );
    const input = await store.putInForce(definitions);
    const changed = holder.replace(input, problems);
    this.#digest = digest;
    for (const { location, line, id, message } of problems) {
      logger.warn(
        `scorecard definitions: ${location}:${line ?? 1}${
          id ? ` (${id})` : ''
        }: ${message}`,
      );
    }
    if (changed) {
      logger.info(
        `rules in force: ${input.scorecards.length} scorecards, ${input.checks.length} checks, set ${input.id}`,
      );
      await onChange();
    }
  }
}
