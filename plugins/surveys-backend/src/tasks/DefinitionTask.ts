import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { DefinitionTexts } from '@thrive/definitions';
import { checkSuccessor } from '../definitions/checkSuccessor';
import { parseDefinition } from '../definitions/parseDefinition';
import { warnOfTrend } from '../definitions/warnOfTrend';
import type { SurveyStore } from '../store/SurveyStore';

/** Reads surveys that are written down in files, and publishes what changed and is sound. */
export class DefinitionTask {
  readonly #texts: DefinitionTexts;
  readonly #surveys: SurveyStore;
  readonly #logger: LoggerService;
  /** What was read last: it speaks up only when that changes. */
  #digest: string | undefined;

  constructor(options: {
    texts: DefinitionTexts;
    surveys: SurveyStore;
    logger: LoggerService;
  }) {
    this.#texts = options.texts;
    this.#surveys = options.surveys;
    this.#logger = options.logger;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'surveys-load-definitions',
      frequency: { seconds: 30 },
      initialDelay: { seconds: 1 },
      timeout: { minutes: 2 },
      fn: () => this.run(),
    });
  }

  /** A file that is broken keeps its last sound form in force, and hides no other. */
  async run(): Promise<void> {
    const files = await this.#texts.read();
    const digest = JSON.stringify(files);
    if (digest === this.#digest) return;
    const seen = new Map<string, string>();
    for (const file of files) {
      try {
        await this.#load(file, seen);
      } catch (error) {
        this.#logger.warn(
          `the survey at ${file.location} could not be stored`,
          error as Error,
        );
        return;
      }
    }
    this.#digest = digest;
  }

  async #load(
    file: Awaited<ReturnType<DefinitionTexts['read']>>[number],
    seen: Map<string, string>,
  ): Promise<void> {
    const { location } = file;
    if ('problem' in file) {
      this.#logger.warn(`surveys: ${location}: ${file.problem}`);
      return;
    }
    const { definition, problems } = parseDefinition(file.text);
    const id = definition?.id ?? idIn(file.text);
    const first = problems[0];
    const sentence =
      first && `${location}:${first.line ?? 1}: ${first.message}`;
    if (sentence) this.#logger.warn(`surveys: ${sentence}`);
    if (id === undefined) return;
    if (seen.has(id)) {
      this.#logger.warn(
        `surveys: ${location}: the id "${id}" is taken by ${seen.get(id)}`,
      );
      return;
    }
    seen.set(id, location);
    const existing = await this.#surveys.getSurvey(id);
    const [before] = await this.#surveys.latestVersions([id]);
    const conflict =
      definition && before
        ? checkSuccessor(before.definition, definition)[0]?.message
        : undefined;
    const problem = sentence ?? (conflict && `${location}: ${conflict}`);
    const ownerRef = definition?.owner ?? existing?.ownerRef;
    if (ownerRef === undefined) return;
    await this.#surveys.saveSurvey({
      id,
      ownerRef: ownerRef.toLocaleLowerCase('en-US'),
      source: 'code',
      draft: file.text,
      problem,
    });
    if (!definition || problem !== undefined) return;
    for (const { message } of before
      ? warnOfTrend(before.definition, definition)
      : [])
      this.#logger.warn(`surveys: ${location}: ${message}`);
    await this.#surveys.publish(definition);
  }
}

/** The id of a file that is broken elsewhere, so that its survey can say so. */
function idIn(text: string): string | undefined {
  return /^id:\s*['"]?([a-z0-9]+(?:-[a-z0-9]+)*)['"]?\s*$/m.exec(text)?.[1];
}
