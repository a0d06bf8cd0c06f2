import {
  isOccasional,
  type OwnAnswer,
  type OwnAnswers,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import type { Askings } from '../asking/clocks';
import type { Handles } from '../identity/Handles';
import { answersInWords } from '../scoring/answersInWords';
import { valuesOf } from '../scoring/valuesOf';
import { variablesOf } from '../scoring/variables';
import type { KnexAnswerStore } from '../store/AnswerStore';
import type { KnexAskedStore } from '../store/AskedStore';
import type { KnexReleaseStore } from '../store/ReleaseStore';
import type { SurveyStore } from '../store/SurveyStore';
import type {
  KnexWaveStore,
  RosterFinding,
  WaveHead,
} from '../store/WaveStore';
import { inLanguage } from './inLanguage';
import type { ServiceOptions } from './ServiceOptions';

export interface OwnAnswersReaderOptions {
  answers: KnexAnswerStore;
  asked: KnexAskedStore;
  handles: Handles;
  releases: KnexReleaseStore;
  surveys: SurveyStore;
  waves: KnexWaveStore;
}

/** What somebody was asked, what is stored of it, and what came of it. */
export class OwnAnswersReader {
  readonly #options: OwnAnswersReaderOptions;

  constructor(options: OwnAnswersReaderOptions) {
    this.#options = options;
  }

  async read(userRef: string, options: ServiceOptions): Promise<OwnAnswers> {
    const { answers, asked, handles, releases, surveys, waves } = this.#options;
    const all = (await waves.listWaves())
      .filter(({ salt, state }) => salt !== undefined && state !== 'planned')
      .sort((a, b) => b.opensAt.localeCompare(a.opensAt));
    const findings = await waves.findInRosters(
      all.map(wave => ({
        waveId: wave.id,
        person: handles.inRoster(wave, userRef),
      })),
    );
    const outcomes = await releases.listOutcomes(
      all.map(({ surveyId }) => surveyId),
    );
    const drafts = await answers.readDrafts(
      all.map(wave => ({
        waveId: wave.id,
        handle: handles.ofDraft(wave, userRef),
      })),
    );
    const askings = await asked.readAsked(handles.ofPerson(userRef));
    const items = [];
    // What came of a survey is told once, with its latest wave.
    const told = new Set<string>();
    for (const wave of all) {
      const finding = findings.find(({ waveId }) => waveId === wave.id);
      const version =
        finding && (await surveys.getVersion(wave.surveyId, wave.version));
      if (!version) continue;
      const definition = inLanguage(version.definition, options);
      const isSecret = definition.mode === 'anonymous';
      const isSent = finding.mark !== undefined;
      const draft = isSecret ? undefined : drafts.get(wave.id);
      // It asks where something happens, which it has not yet.
      const isToCome =
        isOccasional(definition) &&
        definition.placement !== 'nowhere' &&
        askings.get(wave.surveyId)?.day === undefined;
      if (isToCome && !isSent && draft === undefined) continue;
      const own = isSent
        ? () => this.#answers(wave, definition, userRef)
        : () =>
            draft === undefined ? undefined : draftInWords(definition, draft);
      items.push({
        waveId: wave.id,
        number: wave.number,
        opensAt: wave.opensAt,
        closesAt: wave.closesAt,
        title: String(definition.title),
        mode: definition.mode,
        state: ownState(finding, isSecret),
        erasable: !isSecret && (isSent || draft !== undefined),
        isDraft: !isSent && draft !== undefined ? true : undefined,
        answers: isSecret ? undefined : await own(),
        draft:
          isSent && draft !== undefined
            ? draftInWords(definition, draft)
            : undefined,
        results: wave.state === 'released',
        outcomes: outcomes
          .filter(
            ({ surveyId }) => surveyId === wave.surveyId && !told.has(surveyId),
          )
          .map(({ surveyId: __, ...outcome }) => outcome),
      });
      told.add(wave.surveyId);
    }
    return { items, declined: await this.#declined(askings, options) };
  }

  /** Surveys that somebody never wants to be asked for again. */
  async #declined(
    askings: Askings,
    options: ServiceOptions,
  ): Promise<OwnAnswers['declined']> {
    const { surveys } = this.#options;
    const ids = [...askings].flatMap(([id, { never }]) => (never ? [id] : []));
    if (ids.length === 0) return [];
    return (await surveys.latestVersions(ids)).map(
      ({ surveyId, definition }) => ({
        surveyId,
        title: String(inLanguage(definition, options).title),
      }),
    );
  }

  async #answers(
    wave: WaveHead,
    definition: SurveyDefinition,
    userRef: string,
  ): Promise<OwnAnswer[]> {
    const { answers, handles } = this.#options;
    const isNamed = definition.mode === 'named';
    const variables = variablesOf(definition);
    const values = await answers.readAnswers(
      wave.id,
      handles.ofResponse(wave, userRef, isNamed),
    );
    const texts = await answers.readTexts(
      wave.id,
      textKeys(definition).map(key =>
        handles.ofText(wave, userRef, key, isNamed),
      ),
    );
    return answersInWords(definition, {
      values: new Map(
        values.map(({ variable, value }) => [variables[variable].id, value]),
      ),
      texts: new Map(texts.map(({ question, body }) => [question, body])),
    });
  }
}

/** What of a draft makes sense; it is checked when it is sent. */
function draftInWords(
  definition: SurveyDefinition,
  draft: string,
): OwnAnswer[] {
  try {
    return answersInWords(definition, valuesOf(definition, JSON.parse(draft)));
  } catch {
    return [];
  }
}

function ownState(finding: RosterFinding, isSecret: boolean) {
  if (finding.mark === undefined) return 'asked' as const;
  return isSecret ? ('ballot-issued' as const) : ('answered' as const);
}

/** The questions of a survey that are answered in words. */
export function textKeys(definition: SurveyDefinition): string[] {
  return definition.pages.flatMap(page =>
    page.questions.filter(({ type }) => type === 'text').map(({ key }) => key),
  );
}
