import { createHash } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  type CheckedDefinition,
  type SurveyDetails,
  type SurveySummary,
  type Wave,
} from '@thrive/backstage-plugin-surveys-common';
import { stringify } from 'yaml';
import { countQuestions } from '../definitions/countQuestions';
import { thresholdsOf } from '../definitions/checkSuccessor';
import { definitionOf } from '../definitions/definitionOf';
import {
  type ParsedDefinition,
  parseDefinition,
  readDefinition,
} from '../definitions/parseDefinition';
import { READY_MADE } from '../definitions/readyMade';
import type { KnexAnswerStore } from '../store/AnswerStore';
import type { KnexReleaseStore } from '../store/ReleaseStore';
import type {
  StoredSurvey,
  StoredVersion,
  SurveyStore,
} from '../store/SurveyStore';
import type { KnexWaveStore, WaveHead } from '../store/WaveStore';
import type { DefinitionJudge, JudgedDefinition } from './DefinitionJudge';
import { inLanguage } from './inLanguage';
import { presentWave } from './presentWave';
import { readRates } from './readRates';
import type { ServiceOptions } from './ServiceOptions';
import type {
  DefinitionInput,
  DraftInput,
  SurveysService,
} from './SurveysService';

export interface DefaultSurveysServiceOptions {
  answers: KnexAnswerStore;
  judge: DefinitionJudge;
  releases: KnexReleaseStore;
  surveys: SurveyStore;
  waves: KnexWaveStore;
}

export class DefaultSurveysService implements SurveysService {
  readonly #options: DefaultSurveysServiceOptions;

  constructor(options: DefaultSurveysServiceOptions) {
    this.#options = options;
  }

  async listSurveys(_: {}, options: ServiceOptions) {
    const { surveys, waves } = this.#options;
    const versions = new Map(
      (await surveys.latestVersions()).map(one => [one.surveyId, one]),
    );
    const latest = new Map<string, WaveHead>();
    for (const wave of await waves.listWaves())
      if (!latest.has(wave.surveyId) && wasNotCalledOff(wave))
        latest.set(wave.surveyId, wave);
    const rates = await readRates(this.#options, [...latest.values()]);
    const items = (await surveys.listSurveys()).flatMap(survey => {
      const wave = latest.get(survey.id);
      const summary = summarize(
        survey,
        versions.get(survey.id),
        wave && { stored: wave, rate: rates.get(wave.id) },
        options,
      );
      return summary ? [summary] : [];
    });
    items.sort((a, b) => a.title.localeCompare(b.title, 'en'));
    return { items, mayCreate: true };
  }

  async getSurvey(
    { surveyId }: { surveyId: string },
    options: ServiceOptions,
  ): Promise<SurveyDetails> {
    const { releases, surveys, waves } = this.#options;
    const survey = await this.#survey(surveyId);
    const [version] = await surveys.latestVersions([surveyId]);
    const stored = await waves.listWaves({ surveyIds: [surveyId] });
    const latest = stored.find(wasNotCalledOff);
    const rates = await readRates(this.#options, stored);
    const smallest = version ? thresholdsOf(version.definition).respondents : 5;
    const present = (wave: WaveHead): Wave =>
      presentWave(wave, rates.get(wave.id), smallest);
    return {
      summary: summarize(
        survey,
        version,
        latest && { stored: latest, rate: rates.get(latest.id) },
        options,
      )!,
      draft:
        survey.draft === undefined
          ? undefined
          : toChecked(
              await this.#judge(parseDefinition(survey.draft), version),
              survey.draft,
              revisionOf(survey.draft),
            ),
      published: version?.definition,
      version: version && presentVersion(version),
      waves: stored.map(present),
      outcomes: (await releases.listOutcomes([surveyId])).map(
        ({ surveyId: _, ...outcome }) => outcome,
      ),
    };
  }

  async checkSurvey(request: DefinitionInput): Promise<CheckedDefinition> {
    const { parsed, yaml } = parse(request);
    const id = parsed.definition?.id;
    const [version] = id
      ? await this.#options.surveys.latestVersions([id])
      : [];
    return toChecked(await this.#judge(parsed, version), yaml);
  }

  async listReadyMade() {
    return { items: READY_MADE };
  }

  async saveDraft({
    surveyId,
    replaces,
    ...request
  }: DraftInput): Promise<CheckedDefinition> {
    const { surveys } = this.#options;
    const existing = await surveys.getSurvey(surveyId);
    if (existing?.source === 'code') {
      throw new ConflictError(
        `The survey "${surveyId}" is written down in a file; change it there.`,
      );
    }
    if (replaces !== undefined && replaces !== revisionOf(existing?.draft)) {
      throw new ConflictError(
        'Somebody else saved this survey since you opened it. What you wrote is still here: download it as YAML, open the survey anew, and put in what is missing.',
      );
    }
    const { parsed, yaml } = parse(request);
    const { definition } = parsed;
    // A draft may be unfinished; whose it is and which it is must be known.
    const ownerRef = definition?.owner ?? existing?.ownerRef;
    if (!ownerRef) {
      throw new InputError(
        `A new survey is saved when it can be read: before, it has no owner. ${
          parsed.problems[0]?.message ?? ''
        }`,
      );
    }
    if (definition && definition.id !== surveyId) {
      throw new InputError(
        `Its id is "${definition.id}", and it is saved as "${surveyId}"; they have to be the same.`,
      );
    }
    await surveys.saveSurvey({
      id: surveyId,
      ownerRef: ownerRef.toLocaleLowerCase('en-US'),
      source: 'ui',
      draft: yaml,
    });
    const [version] = await surveys.latestVersions([surveyId]);
    return toChecked(
      await this.#judge(parsed, version),
      yaml,
      revisionOf(yaml),
    );
  }

  async deleteSurvey({ surveyId }: { surveyId: string }): Promise<void> {
    const { surveys } = this.#options;
    const survey = await this.#survey(surveyId);
    const [version] = await surveys.latestVersions([surveyId]);
    if (version || survey.source === 'code') {
      throw new ConflictError(
        'A survey that was published stays, because what people said stays; close its waves instead.',
      );
    }
    await surveys.deleteSurvey(surveyId);
  }

  async publishSurvey({ surveyId }: { surveyId: string }) {
    const { surveys } = this.#options;
    const survey = await this.#survey(surveyId);
    if (survey.draft === undefined)
      throw new ConflictError('There is no draft to publish.');
    const [before] = await surveys.latestVersions([surveyId]);
    const { definition, problems } = await this.#judge(
      parseDefinition(survey.draft),
      before,
    );
    if (!definition || problems.length > 0) {
      throw new InputError(
        `The survey cannot be published yet: ${problems
          .map(({ message }) => message)
          .join(' ')}`,
      );
    }
    return presentVersion(await surveys.publish(definition));
  }

  async #survey(id: string): Promise<StoredSurvey> {
    const survey = await this.#options.surveys.getSurvey(id);
    if (!survey) throw new NotFoundError(`There is no survey "${id}".`);
    return survey;
  }

  #judge(
    parsed: ParsedDefinition,
    before: StoredVersion | undefined,
  ): Promise<JudgedDefinition> {
    return this.#options.judge.judge(parsed, before?.definition);
  }
}

function parse(request: DefinitionInput): {
  parsed: ParsedDefinition;
  yaml: string;
} {
  if (request.yaml !== undefined)
    return { parsed: parseDefinition(request.yaml), yaml: request.yaml };
  if (request.definition === undefined)
    throw new InputError('Send the survey as yaml or as definition.');
  return {
    parsed: readDefinition(request.definition),
    yaml: stringify(request.definition, { lineWidth: 100 }),
  };
}

function toChecked(
  judged: JudgedDefinition,
  yaml: string,
  revision?: string,
): CheckedDefinition {
  return { ...judged, yaml, revision };
}

/** By which a draft is known to be the one that somebody read. */
function revisionOf(draft: string | undefined): string {
  return draft === undefined
    ? 'none'
    : createHash('sha256').update(draft).digest('hex');
}

function presentVersion({ version, digest, publishedAt }: StoredVersion) {
  return { version, digest, publishedAt };
}

/** @returns undefined when nothing of it can be read */
function summarize(
  survey: StoredSurvey,
  version: StoredVersion | undefined,
  wave: { stored: WaveHead; rate: number | undefined } | undefined,
  options: ServiceOptions,
): SurveySummary | undefined {
  const definition = definitionOf(survey, version);
  return {
    id: survey.id,
    title: definition
      ? String(inLanguage(definition, options).title)
      : survey.id,
    owner: survey.ownerRef,
    mode: definition?.mode ?? 'anonymous',
    status: statusOf(version, wave?.stored),
    questions: definition ? countQuestions(definition) : 0,
    source: survey.source,
    mayManage: true,
    wave:
      wave &&
      presentWave(
        wave.stored,
        wave.rate,
        definition ? thresholdsOf(definition).respondents : 5,
      ),
    problem: survey.problem,
  };
}

/** One that was called off says nothing of how its survey stands. */
function wasNotCalledOff({ state }: WaveHead): boolean {
  return state !== 'cancelled';
}

function statusOf(
  version: StoredVersion | undefined,
  wave: WaveHead | undefined,
): SurveySummary['status'] {
  if (!version) return 'draft';
  switch (wave?.state) {
    case undefined:
      return 'ready';
    case 'planned':
    case 'opening':
      return 'planned';
    case 'open':
      return 'open';
    case 'paused':
      return 'paused';
    default:
      return 'closed';
  }
}
