import type {
  EligibilityAnswer,
  SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import type { OwnData } from '@thrive/backstage-plugin-adoption-common';
import type { Duration } from 'luxon';
import { type Askings, readClocks } from '../asking/clocks';
import type { Handles } from '../identity/Handles';
import type { Exclusion, RosterReader } from '../roster/RosterReader';
import type { KnexAnswerStore } from '../store/AnswerStore';
import type { KnexAskedStore } from '../store/AskedStore';
import type { SurveyStore } from '../store/SurveyStore';
import type {
  KnexWaveStore,
  RosterFinding,
  WaveHead,
} from '../store/WaveStore';
import type { Callers } from './Callers';
import { hasUsed, type RecentUse } from './RecentUse';
import type { ServiceOptions } from './ServiceOptions';

type Reason = EligibilityAnswer['reasons'][number];

export interface EligibilityOptions {
  answers: KnexAnswerStore;
  asked: KnexAskedStore;
  /** Between two surveys, whichever they are. */
  askAtMostEvery: Duration;
  callers: Callers;
  handles: Handles;
  recentUse: RecentUse;
  roster: RosterReader;
  surveys: SurveyStore;
  waves: KnexWaveStore;
}

/** What somebody chose, and when they were asked, for whatever survey: told to themselves only. */
const PERSONAL: readonly Reason['code'][] = ['survey-clock', 'global-clock'];
/** The same of everybody, whether there is such a reason or not. */
const UNTOLD: Reason = {
  code: 'personal',
  detail:
    'Whether somebody is not asked for a reason of their own is not told: they answered, were asked lately, or do not want to be asked.',
};

/** What is known of a person when it is decided whether they are asked. */
interface Known {
  wave: WaveHead;
  definition: SurveyDefinition;
  finding?: RosterFinding;
  asked: Askings;
  sample: number;
}

/** Decides who is asked now, and says why. */
export class Eligibility {
  readonly #options: EligibilityOptions;

  constructor(options: EligibilityOptions) {
    this.#options = options;
  }

  /** The open waves that the caller is to be asked now, in three statements however many there are. */
  async listDue(
    options: ServiceOptions,
  ): Promise<{ wave: WaveHead; definition: SurveyDefinition }[]> {
    const { callers, handles, recentUse, surveys, waves } = this.#options;
    const userRef = callers.userRefOf(options.credentials);
    const open = await waves.listWaves({ states: ['open'] });
    if (open.length === 0) return [];
    const findings = await waves.findInRosters(
      open.map(wave => ({
        waveId: wave.id,
        person: handles.inRoster(wave, userRef),
      })),
    );
    if (findings.length === 0) return [];
    const asked = await this.#options.asked.readAsked(
      handles.ofPerson(userRef),
    );
    // Asked once, and only when a survey depends on it.
    let use: Promise<OwnData | undefined> | undefined;
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
      if (!reasons.every(({ met }) => met)) continue;
      const { usedWithin } = definition.audience ?? {};
      if (usedWithin) {
        use ??= recentUse.read(options);
        if (!hasUsed(await use, usedWithin)) continue;
      }
      due.push({ wave, definition });
    }
    return due;
  }

  /** Why somebody is asked, or not: as much of it as the caller may know. */
  async explain(
    wave: WaveHead,
    userRef: string,
    options: ServiceOptions,
  ): Promise<EligibilityAnswer> {
    const { callers, handles, surveys, waves } = this.#options;
    const isSelf = callers.maybeUserRefOf(options.credentials) === userRef;
    const { definition } = (await surveys.getVersion(
      wave.surveyId,
      wave.version,
    ))!;
    const [finding] = await waves.findInRosters([
      { waveId: wave.id, person: handles.inRoster(wave, userRef) },
    ]);
    const reasons = this.#reasons({
      wave,
      definition,
      finding,
      asked: await this.#options.asked.readAsked(handles.ofPerson(userRef)),
      sample: handles.sampleOf(wave.id, userRef),
    });
    const told = [
      ...(finding ? [] : await this.#ofCatalog(definition, userRef)),
      ...(await this.#ofQuota(wave, definition)),
      // Whether somebody answered is theirs to tell.
      ...reasons.filter(
        ({ code }) =>
          code !== 'answered' && (isSelf || !PERSONAL.includes(code)),
      ),
      ...(isSelf ? [] : [UNTOLD]),
      ...(await this.#ofUse(definition, userRef, options)),
      ...ofMoments(definition),
    ];
    return { eligible: told.every(({ met }) => met !== false), reasons: told };
  }

  /** Whether the next wave of a survey would ask somebody, while there is none. */
  async explainNext(
    definition: SurveyDefinition,
    userRef: string,
    options: ServiceOptions,
  ): Promise<EligibilityAnswer> {
    const told: Reason[] = [
      ...(await this.#ofCatalog(definition, userRef)),
      { code: 'open', detail: 'No wave is open; it is asked in the next one.' },
      ...(await this.#ofUse(definition, userRef, options)),
      ...ofMoments(definition),
    ];
    return { eligible: told.every(({ met }) => met !== false), reasons: told };
  }

  /** Of somebody who is not on the list: what the catalog says of them today. */
  async #ofCatalog(
    definition: SurveyDefinition,
    userRef: string,
  ): Promise<Reason[]> {
    const exclusion = await this.#options.roster.findExclusion(
      definition,
      userRef,
    );
    if (exclusion === 'unknown') {
      const detail = `The catalog has no user "${userRef}". Is it spelled right, and may they sign in without being in the catalog?`;
      return [{ code: 'known', met: false, detail }];
    }
    return [
      { code: 'known', met: true, detail: 'A user of the catalog.' },
      {
        code: 'audience',
        met: exclusion === undefined,
        detail: exclusion
          ? sentenceOf(exclusion, definition)
          : 'In the audience today; the list was made when the wave opened.',
      },
    ];
  }

  async #ofQuota(
    wave: WaveHead,
    { quota }: SurveyDefinition,
  ): Promise<Reason[]> {
    if (quota === undefined) return [];
    const counts = await this.#options.answers.countResponses([wave.id]);
    // While it is open, how many have answered is nobody's business yet.
    const isFull = wave.state !== 'open' && (counts.get(wave.id) ?? 0) >= quota;
    const detail = `${quota} answers are enough${isFull ? '; they came' : ''}.`;
    return [{ code: 'quota', met: !isFull, detail }];
  }

  async #ofUse(
    { audience }: SurveyDefinition,
    userRef: string,
    options: ServiceOptions,
  ): Promise<Reason[]> {
    if (!audience?.usedWithin) return [];
    const { callers, recentUse } = this.#options;
    const { days, capability = 'the platform' } = audience.usedWithin;
    const asked = `Asked of those who used ${capability} in the last ${days} days`;
    if (callers.maybeUserRefOf(options.credentials) !== userRef) {
      const detail = `${asked}. Whether somebody did is told to themselves only.`;
      return [{ code: 'used', detail }];
    }
    const use = await recentUse.read(options);
    const detail = use
      ? `${asked}.`
      : `${asked}. Whether you did is not known: adoption is not installed, or does not answer.`;
    const met = hasUsed(use, audience.usedWithin);
    return [{ code: 'used', met, detail }];
  }

  #reasons({ wave, definition, finding, asked, sample }: Known): Reason[] {
    const { never, own, any } = readClocks(
      asked,
      { ...definition, id: wave.surveyId },
      this.#options.askAtMostEvery,
    );
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
        met: !never && own.isOver,
        detail: never
          ? 'Does not want to be asked for this survey.'
          : `Asked last ${own.last ?? 'never'}; again after ${own.wait} days.`,
      },
      {
        code: 'global-clock',
        met: any.isOver,
        detail: `Asked last for any survey ${any.last ?? 'never'}.`,
      },
    ];
  }
}

/** The rule of the survey that leaves somebody out. */
function sentenceOf(
  exclusion: Exclude<Exclusion, 'unknown'>,
  { audience }: SurveyDefinition,
): string {
  switch (exclusion) {
    case 'groups':
      return `In none of the groups that are asked: ${audience!.groups!.join(
        ', ',
      )}.`;
    case 'ownersOf':
      return `Owns nothing for which this holds: ${JSON.stringify(
        audience!.ownersOf,
      )}.`;
    default:
      return `The filter of the survey does not hold: ${JSON.stringify(
        audience!.filter,
      )}.`;
  }
}

/** Where and when it asks by itself, of which nobody knows whether it comes. */
function ofMoments({ placement, triggers = [] }: SurveyDefinition): Reason[] {
  if (placement === 'nowhere') {
    const detail = 'It asks on the home page and on its own page only.';
    return [{ code: 'moment', detail }];
  }
  return triggers.map(({ action, plugin, kind, route }) => {
    const parts = [
      action && `after "${action}"`,
      plugin && `in ${plugin}`,
      kind && `on the page of a ${kind}`,
      route && `under ${route}`,
    ];
    const detail = `It asks ${parts.filter(Boolean).join(', ')}.`;
    return { code: 'moment', detail };
  });
}
