import type { SchedulerService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  isOccasional,
  type Wave,
} from '@thrive/backstage-plugin-surveys-common';
import { thresholdsOf } from '../definitions/checkSuccessor';
import { definitionOf } from '../definitions/definitionOf';
import type { KnexAnswerStore } from '../store/AnswerStore';
import type { KnexReleaseStore } from '../store/ReleaseStore';
import type { SurveyStore } from '../store/SurveyStore';
import type {
  KnexWaveStore,
  StoredWave,
  WaveHead,
  WaveState,
} from '../store/WaveStore';
import type { ReleaseRunner } from '../tasks/ReleaseRunner';
import { LIVE, newWave, type WaveTask } from '../tasks/WaveTask';
import type { Eligibility } from './Eligibility';
import { presentWave } from './presentWave';
import { readRates } from './readRates';
import type { ServiceOptions } from './ServiceOptions';
import type { WavesService } from './WavesService';

/** What becomes of a wave that is to be in a state, by the states that it may be in. */
const CHANGES: Record<
  'open' | 'paused' | 'closed',
  readonly [from: readonly WaveState[], to: (wave: WaveHead) => Change][]
> = {
  open: [
    [['paused'], () => ({ state: 'open' })],
    // It is opened by the task, with all that belongs to it.
    [['planned'], brought],
  ],
  paused: [[['open'], () => ({ state: 'paused' })]],
  closed: [
    [['planned', 'opening'], () => ({ state: 'cancelled' })],
    [['open', 'paused'], () => ({ state: 'closed', closesAt: now() })],
  ],
};
type Change = Partial<Pick<WaveHead, 'state' | 'opensAt' | 'closesAt'>>;

export interface DefaultWavesServiceOptions {
  answers: KnexAnswerStore;
  eligibility: Eligibility;
  releases: ReleaseRunner;
  /** What releases stored. */
  released: KnexReleaseStore;
  scheduler: SchedulerService;
  surveys: SurveyStore;
  task: WaveTask;
  waves: KnexWaveStore;
}

export class DefaultWavesService implements WavesService {
  readonly #options: DefaultWavesServiceOptions;

  constructor(options: DefaultWavesServiceOptions) {
    this.#options = options;
  }

  async planWave(request: {
    surveyId: string;
    opensAt?: string;
    closesAt: string;
  }): Promise<Wave> {
    const { surveys, waves } = this.#options;
    const { surveyId } = request;
    const [version] = await surveys.latestVersions([surveyId]);
    if (!version) {
      throw new ConflictError(
        'The survey is not published; publish it before it is opened.',
      );
    }
    const opensAt = new Date(request.opensAt ?? Date.now()).toISOString();
    const closesAt = new Date(request.closesAt).toISOString();
    if (closesAt <= opensAt || closesAt <= new Date().toISOString()) {
      throw new InputError(
        'The survey would be closed before anybody could answer; choose a later end.',
      );
    }
    const all = await waves.listWaves({ surveyIds: [surveyId] });
    const live = all.find(({ state }) => LIVE.includes(state));
    if (live) {
      throw new ConflictError(
        live.state === 'planned'
          ? `Wave ${live.number} is planned; open it now, or call it off.`
          : `Wave ${live.number} is ${live.state}; close it first.`,
      );
    }
    const wave = newWave({
      surveyId,
      version: version.version,
      number: (all[0]?.number ?? 0) + 1,
      opensAt,
      closesAt,
    });
    await waves.addWave(wave);
    await this.#runSoon();
    return this.#present(wave);
  }

  async getWave({ waveId }: { waveId: string }): Promise<Wave> {
    return this.#present(await this.#wave(waveId));
  }

  async changeWave({
    waveId,
    state,
  }: {
    waveId: string;
    state: 'open' | 'paused' | 'closed';
  }): Promise<Wave> {
    const { waves } = this.#options;
    const wave = await this.#wave(waveId);
    for (const [from, to] of CHANGES[state]) {
      if (!(await waves.changeWave(waveId, from, to(wave)))) continue;
      await this.#runSoon();
      return this.#present(await this.#wave(waveId));
    }
    throw new ConflictError(
      `A wave that is ${wave.state} cannot become ${state}.`,
    );
  }

  async remind({ waveId }: { waveId: string }): Promise<void> {
    const wave = await this.#wave(waveId);
    if (wave.state !== 'open')
      throw new ConflictError('Only while a wave is open people are reminded.');
    const version = await this.#options.surveys.getVersion(
      wave.surveyId,
      wave.version,
    );
    if (version && isOccasional(version.definition)) {
      throw new ConflictError(
        'It asks people where something happens to them, or where they use something: nobody is told of it otherwise.',
      );
    }
    await this.#options.task.remind(wave);
  }

  async releaseWave({ waveId }: { waveId: string }): Promise<Wave> {
    const { releases, waves } = this.#options;
    const wave = await this.#wave(waveId);
    if (wave.state !== 'released' && wave.state !== 'closed')
      throw new ConflictError('A wave is released when it is closed.');
    if (wave.releases > 0 && !(await waves.hasRoster(waveId))) {
      throw new ConflictError(
        'Its single answers are forgotten: what was released stays as it is.',
      );
    }
    await releases.run(waveId);
    return this.#present(await this.#wave(waveId));
  }

  async explainEligibility(
    request: { waveId?: string; surveyId?: string; userRef: string },
    options: ServiceOptions,
  ) {
    const { eligibility, surveys } = this.#options;
    const userRef = refOfUser(request.userRef);
    if (request.waveId !== undefined) {
      const wave = await this.#wave(request.waveId);
      return eligibility.explain(wave, userRef, options);
    }
    const { surveyId = '' } = request;
    const survey = await surveys.getSurvey(surveyId);
    const [version] = await surveys.latestVersions([surveyId]);
    const definition = survey && definitionOf(survey, version);
    if (!definition) {
      throw new NotFoundError(
        'There is no such survey, or nothing of it can be read yet.',
      );
    }
    return eligibility.explainNext(definition, userRef, options);
  }

  async #wave(id: string): Promise<StoredWave> {
    const wave = await this.#options.waves.getWave(id);
    if (!wave) throw new NotFoundError('There is no such wave.');
    return wave;
  }

  async #present(wave: StoredWave): Promise<Wave> {
    const { answers, released, surveys } = this.#options;
    const version = await surveys.getVersion(wave.surveyId, wave.version);
    const rates = await readRates({ answers, releases: released }, [wave]);
    return presentWave(
      wave,
      rates.get(wave.id),
      version ? thresholdsOf(version.definition).respondents : 5,
    );
  }

  /** The task would come by itself, in seconds. */
  async #runSoon(): Promise<void> {
    await this.#options.scheduler
      .triggerTask('surveys-waves')
      .catch(() => undefined);
  }
}

/** Opened now, for as long as it was meant to be open. */
function brought({ opensAt, closesAt }: WaveHead): Change {
  const length = Date.parse(closesAt) - Date.parse(opensAt);
  return {
    opensAt: now(),
    closesAt: new Date(Date.now() + length).toISOString(),
  };
}

function now(): string {
  return new Date().toISOString();
}

/** @throws InputError when it names nobody */
function refOfUser(text: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(text, { defaultKind: 'user' }));
  } catch {
    throw new InputError(
      `"${text}" names nobody; a name such as jane does, or user:default/jane.`,
    );
  }
}
