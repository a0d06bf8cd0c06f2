import { randomInt, randomUUID } from 'node:crypto';
import type {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  isOccasional,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import { DateTime, type Duration } from 'luxon';
import { readClocks } from '../asking/clocks';
import type { BallotBox } from '../ballots/BallotBox';
import { thresholdsOf } from '../definitions/checkSuccessor';
import { Handles } from '../identity/Handles';
import { bucketsOf } from '../roster/buckets';
import type { RosterReader } from '../roster/RosterReader';
import type { KnexAskedStore } from '../store/AskedStore';
import type { SurveyStore } from '../store/SurveyStore';
import type {
  KnexWaveStore,
  StoredWave,
  WaveHead,
  WaveState,
} from '../store/WaveStore';
import type { Inviter } from './Inviter';
import { nextOpening } from './nextOpening';
import type { ReleaseRunner } from './ReleaseRunner';

const TASK = 'surveys-waves';
/** While one of its waves is so, a survey has no other one. */
export const LIVE: readonly WaveState[] = [
  'planned',
  'opening',
  'open',
  'paused',
];
/** For so long as many people are found: providers of a catalog that starts come one after the other. */
const SETTLED_AFTER = 45_000;

export interface WaveTaskOptions {
  asked: KnexAskedStore;
  /** Between two surveys, whichever they are. */
  askAtMostEvery: Duration;
  auth: AuthService;
  ballots: BallotBox;
  catalog: CatalogService;
  handles: Handles;
  inviter: Inviter;
  logger: LoggerService;
  releases: ReleaseRunner;
  roster: RosterReader;
  settleFor: Duration;
  surveys: SurveyStore;
  waves: KnexWaveStore;
}

/** Opens, reminds, closes, plans and releases waves when it is time. One replica at a time does it. */
export class WaveTask {
  readonly #options: WaveTaskOptions;
  readonly #settledAt: number;
  /** How many people each wave would have asked when it was looked last, and since when. */
  readonly #found = new Map<string, { people: number; since: number }>();

  constructor(options: WaveTaskOptions) {
    this.#options = options;
    this.#settledAt = Date.now() + options.settleFor.toMillis();
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: TASK,
      frequency: { seconds: 20 },
      initialDelay: { seconds: 5 },
      timeout: { minutes: 30 },
      fn: signal => this.run(signal),
    });
  }

  /** What is due at a time. A wave that fails keeps no other from its turn. */
  async run(signal?: AbortSignal, now: number = Date.now()): Promise<void> {
    const { logger, releases, waves } = this.#options;
    const at = new Date(now).toISOString();
    const all = await waves.listWaves({
      states: ['planned', 'opening', 'open', 'paused', 'closed'],
    });
    for (const wave of all) {
      if (signal?.aborted) return;
      try {
        if (wave.state === 'planned' || wave.state === 'opening') {
          if (wave.opensAt <= at) await this.#open(wave);
        } else if (wave.state === 'closed') {
          await releases.run(wave.id, signal);
        } else if (wave.closesAt <= at) {
          await waves.changeWave(wave.id, ['open', 'paused'], {
            state: 'closed',
          });
          await releases.run(wave.id, signal);
        } else if (
          wave.state === 'open' &&
          wave.remindAt &&
          wave.remindAt <= at
        ) {
          await this.remind(wave);
        }
      } catch (error) {
        logger.error(
          `wave ${wave.number} of ${wave.surveyId} waits; it is tried again`,
          error as Error,
        );
      }
    }
    await this.#planNext(now);
  }

  /** Reminds those who have not taken part and may be asked, and lets nobody know who they are. */
  async remind(wave: WaveHead): Promise<void> {
    const { asked, auth, catalog, handles, inviter, surveys, waves } =
      this.#options;
    const version = await surveys.getVersion(wave.surveyId, wave.version);
    if (!version) return;
    // Before it is sent: sent twice is worse than not at all.
    const isOpen = await waves.changeWave(wave.id, ['open'], {
      remindAt: undefined,
    });
    if (!isOpen || isOccasional(version.definition)) return;
    const unwilling = await asked.listNever(wave.surveyId);
    const silent = new Set(
      (await waves.readRoster(wave.id))
        .filter(({ mark }) => mark === undefined)
        .map(({ person }) => person),
    );
    const userRefs: string[] = [];
    const pages = catalog.streamEntities(
      {
        query: { kind: 'User' },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      for (const user of page) {
        const userRef = stringifyEntityRef(user);
        if (
          silent.has(handles.inRoster(wave, userRef)) &&
          !unwilling.has(handles.ofPerson(userRef))
        )
          userRefs.push(userRef);
      }
    }
    await inviter.invite(wave, version.definition, userRefs, true);
  }

  /** Takes the roster down and opens the wave. What a stopped replica began is begun anew. */
  async #open(wave: WaveHead): Promise<void> {
    const { ballots, handles, logger, roster, surveys, waves } = this.#options;
    // What is published by now, not what was when it was planned, weeks ago perhaps.
    const [newest] = await surveys.latestVersions([wave.surveyId]);
    if (!newest) return;
    const { definition, version } = newest;
    await waves.changeWave(wave.id, ['planned', 'opening'], {
      state: 'opening',
      version,
    });
    const { people, dimensions } = await roster.read(definition);
    const fraction = definition.audience?.sample ?? 1;
    const sampled = people.filter(
      ({ userRef }) => handles.sampleOf(wave.id, userRef) < fraction,
    );
    if (!this.#isSettled(wave.id, people.length)) {
      logger.info(
        `wave ${wave.number} of ${wave.surveyId} opens when the catalog names as many people for a while; ${people.length} now`,
      );
      return;
    }
    const isSecret = definition.mode === 'anonymous';
    if (sampled.length === 0) {
      // A portal that starts has no people yet; one that has none asks nobody.
      logger.info(
        `wave ${wave.number} of ${wave.surveyId} has nobody to ask yet; it is tried again`,
      );
      return;
    }
    // Without the key, whoever is alone in a part is known by that.
    const isUnlinked = isSecret || definition.destroyKey === true;
    const { atoms, atomOf } = bucketsOf(
      sampled,
      isUnlinked ? thresholdsOf(definition).respondents : 1,
    );
    const salted = { id: wave.id, salt: Handles.newSalt() };
    const places = shuffled(sampled.length);
    const stored = [];
    for (const [atom, { values, members }] of atoms.entries()) {
      const keys = isSecret ? await ballots.makeKeys() : undefined;
      stored.push({ atom, labels: values, members, ...keys });
    }
    const remindAfter = definition.schedule?.remindAfterDays;
    const opened = await waves.openWave(
      wave.id,
      {
        salt: salted.salt,
        invited: sampled.length,
        fraction,
        dimensions,
        remindAt:
          remindAfter === undefined
            ? undefined
            : utc(wave.opensAt).plus({ days: remindAfter }).toISO()!,
      },
      stored,
      sampled
        .map(({ userRef }, index) => ({
          person: handles.inRoster(salted, userRef),
          place: places[index],
          atom: atomOf.get(userRef)!,
        }))
        // Not in the order of the catalog, which everybody knows.
        .sort((a, b) => a.place - b.place),
    );
    if (!opened) return;
    logger.info(
      `opened wave ${wave.number} of ${wave.surveyId}: ${sampled.length} people are asked`,
    );
    await this.#invite(
      wave,
      definition,
      sampled.map(({ userRef }) => userRef),
    );
  }

  /** Tells those who may be asked now, by their clocks; the others find the survey where they come by. */
  async #invite(
    wave: WaveHead,
    definition: SurveyDefinition,
    userRefs: readonly string[],
  ): Promise<void> {
    if (isOccasional(definition)) return;
    const { asked, askAtMostEvery, handles, inviter } = this.#options;
    const people = userRefs.map(userRef => handles.ofPerson(userRef));
    const invited = await asked.noteInvited(
      people,
      { surveyId: wave.surveyId, day: new Date().toISOString().slice(0, 10) },
      askings => {
        const { never, own, any } = readClocks(
          askings,
          definition,
          askAtMostEvery,
        );
        return !never && own.isOver && any.isOver;
      },
    );
    await inviter.invite(
      wave,
      definition,
      userRefs.filter((_, at) => invited.has(people[at])),
      false,
    );
  }

  /** Whether the catalog names as many people as it did the time before; for a while after a start. */
  #isSettled(waveId: string, people: number): boolean {
    const now = Date.now();
    if (now >= this.#settledAt) return true;
    const before = this.#found.get(waveId);
    if (before?.people === people) return now - before.since >= SETTLED_AFTER;
    this.#found.set(waveId, { people, since: now });
    return false;
  }

  /** Plans the first wave of surveys that have a date, and the next one of those that recur. */
  async #planNext(now: number): Promise<void> {
    const { logger, surveys, waves } = this.#options;
    const latest = await surveys.latestVersions();
    const recurring = latest.filter(
      ({ definition: { schedule } }) =>
        schedule?.everyMonths ?? schedule?.startsOn,
    );
    if (recurring.length === 0) return;
    const all = await waves.listWaves({
      surveyIds: recurring.map(({ surveyId }) => surveyId),
    });
    for (const { surveyId, version, definition } of recurring) {
      const { everyMonths, startsOn, openForDays } = definition.schedule!;
      const earlier = all.filter(wave => wave.surveyId === surveyId);
      const [last] = earlier;
      if (last && LIVE.includes(last.state)) continue;
      // A survey that has no date to start on is started by hand, and one that does not recur is over.
      if (last ? !everyMonths : !startsOn) continue;
      const first = startsOn
        ? DateTime.fromISO(startsOn, { zone: 'utc' }).set({ hour: 8 })
        : utc(earlier[earlier.length - 1].opensAt);
      const opensAt = last
        ? nextOpening(first, everyMonths!, utc(last.opensAt))
        : first;
      const starts = DateTime.max(opensAt, DateTime.fromMillis(now).toUTC());
      await waves
        .addWave(
          newWave({
            surveyId,
            version,
            number: (last?.number ?? 0) + 1,
            opensAt: starts.toISO()!,
            closesAt: starts.plus({ days: openForDays }).toISO()!,
          }),
        )
        .catch(error =>
          logger.warn(`the next wave of ${surveyId} is not planned`, error),
        );
    }
  }
}

function utc(at: string): DateTime {
  return DateTime.fromISO(at, { zone: 'utc' });
}

/** A wave that waits to be opened. */
export function newWave(
  wave: Pick<
    WaveHead,
    'surveyId' | 'version' | 'number' | 'opensAt' | 'closesAt'
  >,
): StoredWave {
  return {
    ...wave,
    id: randomUUID(),
    state: 'planned',
    invited: 0,
    fraction: 1,
    dimensions: [],
    releases: 0,
    shown: [],
  };
}

function shuffled(count: number): number[] {
  const places = Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index--) {
    const other = randomInt(index + 1);
    [places[index], places[other]] = [places[other], places[index]];
  }
  return places;
}
