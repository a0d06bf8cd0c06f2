import type {
  EligibilityAnswer,
  SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import { DateTime, type Duration } from 'luxon';
import type { Handles } from '../identity/Handles';
import type { KnexAnswerStore } from '../store/AnswerStore';
import type { SurveyStore } from '../store/SurveyStore';
import type {
  KnexWaveStore,
  RosterFinding,
  WaveHead,
} from '../store/WaveStore';

/** The clock of a survey that does not say how long it waits. */
const DEFAULT_WAIT = 30;

type Reason = EligibilityAnswer['reasons'][number];

export interface EligibilityOptions {
  answers: KnexAnswerStore;
  /** Between two surveys, whichever they are. */
  askAtMostEvery: Duration;
  handles: Handles;
  surveys: SurveyStore;
  waves: KnexWaveStore;
}

/** What is known of a person when it is decided whether they are asked. */
interface Known {
  wave: WaveHead;
  definition: SurveyDefinition;
  finding?: RosterFinding;
  asked: ReadonlyMap<string, { day: string; never: boolean }>;
  sample: number;
}

/** Decides who is asked now, and says why. */
export class Eligibility {
  readonly #options: EligibilityOptions;

  constructor(options: EligibilityOptions) {
    this.#options = options;
  }

  /** The open waves that somebody is to be asked now, in three statements however many there are. */
  async listDue(
    userRef: string,
  ): Promise<{ wave: WaveHead; definition: SurveyDefinition }[]> {
    const { answers, handles, surveys, waves } = this.#options;
    const open = await waves.listWaves({ states: ['open'] });
    if (open.length === 0) return [];
    const findings = await waves.findInRosters(
      open.map(wave => ({
        waveId: wave.id,
        person: handles.inRoster(wave, userRef),
      })),
    );
    if (findings.length === 0) return [];
    const asked = await answers.readAsked(handles.ofPerson(userRef));
    const due = [];
    for (const finding of findings) {
      const wave = open.find(({ id }) => id === finding.waveId)!;
      const version = await surveys.getVersion(wave.surveyId, wave.version);
      if (!version) continue;
      const { definition } = version;
      const reasons = this.#reasons({
        wave,
        definition,
        finding,
        asked,
        sample: 0,
      });
      if (reasons.every(({ met }) => met)) due.push({ wave, definition });
    }
    return due;
  }

  /** Why somebody is asked, or not. */
  async explain(wave: WaveHead, userRef: string): Promise<EligibilityAnswer> {
    const { answers, handles, surveys, waves } = this.#options;
    const version = await surveys.getVersion(wave.surveyId, wave.version);
    const [finding] = await waves.findInRosters([
      { waveId: wave.id, person: handles.inRoster(wave, userRef) },
    ]);
    const reasons = this.#reasons({
      wave,
      definition: version!.definition,
      finding,
      asked: await answers.readAsked(handles.ofPerson(userRef)),
      sample: handles.sampleOf(wave.id, userRef),
    });
    // Whether somebody answered is theirs to tell.
    const told = reasons.filter(({ code }) => code !== 'answered');
    return { eligible: told.every(({ met }) => met), reasons: told };
  }

  #reasons({ wave, definition, finding, asked, sample }: Known): Reason[] {
    const today = DateTime.utc();
    const own = asked.get(wave.surveyId);
    const last = [...asked.values()]
      .map(({ day }) => day)
      .sort()
      .pop();
    const wait = definition.askAgainAfterDays ?? DEFAULT_WAIT;
    const isPast = (day: string | undefined, shift: object) =>
      day === undefined ||
      DateTime.fromISO(day, { zone: 'utc' }).plus(shift) <= today;
    const isSampled = finding !== undefined || sample < wave.fraction;
    return [
      {
        code: 'open',
        met: wave.state === 'open',
        detail: `The wave is ${wave.state}.`,
      },
      {
        code: 'sampled',
        met: isSampled,
        detail: `${Math.round(
          wave.fraction * 100,
        )} % of the audience are asked.`,
      },
      {
        code: 'roster',
        met: finding !== undefined || !isSampled,
        detail: finding
          ? 'On the list of the wave.'
          : 'Not on the list of those who were in the audience when the wave opened.',
      },
      { code: 'answered', met: finding?.mark === undefined },
      {
        code: 'survey-clock',
        met: !own?.never && isPast(own?.day, { days: wait }),
        detail: own?.never
          ? 'Does not want to be asked for this survey.'
          : `Asked last ${own?.day ?? 'never'}; again after ${wait} days.`,
      },
      {
        code: 'global-clock',
        met: isPast(last, this.#options.askAtMostEvery.toObject()),
        detail: `Asked last for any survey ${last ?? 'never'}.`,
      },
    ];
  }
}
