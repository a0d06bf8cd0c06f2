import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import { rankCorrelation } from '@thrive/stats';
import { thresholdsOf } from '../definitions/checkSuccessor';
import { commentsOf } from '../release/commentsOf';
import { RESPONDED, type ReleaseInput } from '../release/release';
import { decisiveVariables, reachedBy } from '../release/reachedBy';
import { releaseInWorker } from '../release/releaseInWorker';
import { variablesOf, type SurveyVariable } from '../scoring/variables';
import type { KnexAnswerStore } from '../store/AnswerStore';
import type { CellBody, KnexReleaseStore } from '../store/ReleaseStore';
import type { SurveyStore } from '../store/SurveyStore';
import type {
  KnexWaveStore,
  ReleaseProgress,
  StoredWave,
} from '../store/WaveStore';
import { dimensionKeys, newlyShown, presentCells } from './presentCells';
import type { ReleasedPeople } from './ReleasedPeople';
import type { Themes } from './Themes';
import type { WaveHistory } from './WaveHistory';

/** A release that has not moved for so long is that of a replica that was stopped. */
const STALE_AFTER = 2 * 60_000;
/** So often a release is made anew because answers were erased meanwhile. */
const ATTEMPTS = 5;
/** What goes along with the outcome is told from so many answers on. */
const DRIVERS_FROM = 25;

export interface ReleaseRunnerOptions {
  answers: KnexAnswerStore;
  history: WaveHistory;
  logger: LoggerService;
  people: ReleasedPeople;
  releases: KnexReleaseStore;
  surveys: SurveyStore;
  themes: Themes;
  waves: KnexWaveStore;
}

/** Turns the answers of a closed wave into the tables that are read. */
export class ReleaseRunner {
  readonly #options: ReleaseRunnerOptions;

  constructor(options: ReleaseRunnerOptions) {
    this.#options = options;
  }

  /**
   * Releases a closed wave, or releases it again. Of several replicas that try, one does it.
   *
   * @returns whether it was this one
   */
  async run(waveId: string, signal?: AbortSignal): Promise<boolean> {
    const { logger, surveys, waves } = this.#options;
    const wave = await waves.getWave(waveId);
    const version =
      wave && (await surveys.getVersion(wave.surveyId, wave.version));
    if (!wave || !version) return false;
    const variables = variablesOf(version.definition);
    const progress: ReleaseProgress = {
      number: wave.releases + 1,
      done: 0,
      of: variables.length + 1,
      at: Date.now(),
    };
    if (!(await waves.claimRelease(waveId, progress, STALE_AFTER)))
      return false;
    try {
      let result = 'outdated';
      for (let left = ATTEMPTS; result === 'outdated' && left > 0; left--) {
        result = await this.#release(
          wave,
          version.definition,
          variables,
          progress,
          signal,
        );
      }
      if (result === 'outdated') {
        throw new ConflictError(
          `Answers of wave ${wave.number} of ${wave.surveyId} are erased faster than they are counted. Nothing was released; release it again later.`,
        );
      }
      if (result === 'known') return false;
      logger.info(
        `released wave ${wave.number} of ${wave.surveyId}, release ${progress.number}`,
      );
      return true;
    } catch (error) {
      await waves.noteProgress(waveId, {
        ...progress,
        problem: 'It was interrupted; it is tried again.',
      });
      throw error;
    }
  }

  async #release(
    wave: StoredWave,
    definition: SurveyDefinition,
    variables: readonly SurveyVariable[],
    progress: ReleaseProgress,
    signal: AbortSignal | undefined,
  ): Promise<'published' | 'known' | 'outdated'> {
    const { answers, history, people, releases, themes, waves } = this.#options;
    // First: whatever is erased from here on is found out by their number.
    const responses = await answers.countByAtom(wave.id);
    const atoms = await waves.listAtoms(wave.id);
    const counted = await people.of(wave, definition, progress.number);
    const input: ReleaseInput = {
      number: progress.number,
      thresholds: thresholdsOf(definition),
      dimensions: wave.dimensions,
      pairs: pairsOf(definition, wave),
      atoms: atoms.map(({ labels, members }) => ({ values: labels, members })),
      variables: [
        ...variables,
        { id: RESPONDED, min: 0, max: 1, score: 'none' },
      ],
      tallies: [
        ...(await answers.tally(wave.id)).map(({ variable, ...tally }) => ({
          ...tally,
          variable: variables[variable].id,
        })),
        ...responses.map(tally => ({
          ...tally,
          variable: RESPONDED,
          value: 1,
        })),
      ],
      erased: (await answers.listErased(wave.id)).map(
        ({ variable, ...tally }) => ({
          ...tally,
          variable: variables[variable].id,
        }),
      ),
      shownBefore: wave.shown,
      earlierWaves: await history.read(wave, [
        ...variables.map(({ id }) => id),
        RESPONDED,
      ]),
    };
    let noted: Promise<unknown> = Promise.resolve();
    const released = await releaseInWorker(input, {
      signal,
      progress: done => {
        noted = noted
          .then(() =>
            waves.noteProgress(wave.id, { ...progress, done, at: Date.now() }),
          )
          .catch(() => {});
      },
    }).finally(() => noted);
    const before = new Map(
      (await releases.readCells([wave.id], dimensionKeys(wave, released))).map(
        ({ cell, body }) => [cell, body],
      ),
    );
    const cells = presentCells(wave, released, before, responses);
    // What goes along with what would tell of those whose answers are not counted anew yet.
    const isKept = [...released.outcomes.values()].some(
      ofCells => ofCells.get(cells[0].cell)?.state === 'kept',
    );
    cells[0].body.drivers = isKept
      ? before.get(cells[0].cell)?.drivers
      : await this.#drivers(wave, variables, cells[0].body);
    const comments = commentsOf({
      texts: await answers.listTexts(wave.id),
      atoms,
      reached: reachedBy(
        definition,
        await answers.listWays(wave.id, decisiveVariables(definition)),
      ),
      smallest: input.thresholds.comments,
      titles: wave.dimensions[0]?.titles ?? {},
    });
    const result = await releases.publish(
      wave.id,
      {
        releases: progress.number,
        shown: [...wave.shown, ...newlyShown(released, progress.number)],
        destroySalt: definition.destroyKey === true,
        people: counted,
        responses: responses.reduce((sum, { count }) => sum + count, 0),
      },
      cells,
      await themes.find(comments, signal),
    );
    if (result === 'published') await answers.deleteDrafts(wave.id);
    return result;
  }

  /** What goes along with the outcome, of everybody: an association, never a cause. */
  async #drivers(
    wave: StoredWave,
    variables: readonly SurveyVariable[],
    everybody: CellBody,
  ): Promise<CellBody['drivers']> {
    const outcome = outcomeOf(variables);
    const isShown = (id: string) => everybody.figures[id]?.state === 'shown';
    if (outcome === -1 || !isShown(variables[outcome].id)) return [];
    const pairs = await this.#options.answers.pairTallies(wave.id, outcome);
    const drivers = variables.flatMap((variable, index) => {
      if (
        index === outcome ||
        variable.score === 'none' ||
        !isShown(variable.id)
      )
        return [];
      const found = rankCorrelation(
        pairs
          .filter(pair => pair.variable === index)
          .map(({ x, y, count }) => [x, y, count] as const),
      );
      if (!found || found.n < DRIVERS_FROM) return [];
      const round = (value: number) => Math.round(value * 100) / 100;
      return [
        {
          variable: variable.id,
          rho: round(found.rho),
          low: round(found.low),
          high: round(found.high),
          n: everybody.figures[variable.id].n!,
          score: everybody.figures[variable.id].mean!.value,
        },
      ];
    });
    return drivers.sort((a, b) => Math.abs(b.rho) - Math.abs(a.rho));
  }
}

/** The question that the others are compared with: recommendation, satisfaction or effort. */
function outcomeOf(variables: readonly SurveyVariable[]): number {
  const isNps = variables.findIndex(({ score }) => score === 'nps');
  if (isNps !== -1) return isNps;
  return variables.findIndex(
    ({ score, satisfiedFrom }) => score === 'topBox' && satisfiedFrom !== 1,
  );
}

function pairsOf(
  definition: SurveyDefinition,
  { dimensions }: StoredWave,
): [number, number][] {
  const indexOf = (id: string) =>
    dimensions.findIndex(dimension => dimension.id === id);
  return (definition.pairs ?? [])
    .map(([a, b]): [number, number] => [indexOf(a), indexOf(b)])
    .filter(([a, b]) => a !== -1 && b !== -1);
}
