import type { UserInfoService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  surveyAnswersReadPermission,
  surveyCommentsReadPermission,
  surveyManagePermission,
  surveyResultsReadPermission,
} from '@thrive/backstage-plugin-surveys-common';
import type { SurveyResource } from '@thrive/backstage-plugin-surveys-node';
import type { ResultsService } from './ResultsService';
import type { ServiceOptions } from './ServiceOptions';
import type { SurveyGate } from './SurveyGate';

type Call<TName extends keyof ResultsService> = Parameters<
  ResultsService[TName]
>[0];

const READ = 'You may not read the results of this survey; its owners may.';
const NAMES =
  'You may not read who answered what; those who own the survey may.';
const MANAGE = 'You may not change this survey; its owners may.';

/** Holds all permission code of results. */
export class AuthorizedResultsService implements ResultsService {
  readonly #gate: SurveyGate;
  readonly #inner: ResultsService;
  readonly #ownerOfWave: (waveId: string) => Promise<string | undefined>;
  readonly #resourceOf: (
    surveyId: string,
  ) => Promise<SurveyResource | undefined>;
  readonly #userInfo: UserInfoService;

  constructor(options: {
    gate: SurveyGate;
    inner: ResultsService;
    /** Who owned the survey of a wave when it was published: an entity ref, lower case. */
    ownerOfWave: (waveId: string) => Promise<string | undefined>;
    resourceOf: (surveyId: string) => Promise<SurveyResource | undefined>;
    userInfo: UserInfoService;
  }) {
    this.#gate = options.gate;
    this.#inner = options.inner;
    this.#ownerOfWave = options.ownerOfWave;
    this.#resourceOf = options.resourceOf;
    this.#userInfo = options.userInfo;
  }

  async getResults(request: Call<'getResults'>, options: ServiceOptions) {
    await this.#gate.demandForWave(
      surveyResultsReadPermission,
      request.waveId,
      options,
      READ,
    );
    const results = await this.#inner.getResults(request, options);
    const isNamed = results.mode === 'named';
    return {
      ...results,
      mayReadNames:
        isNamed &&
        // Whoever is nobody in particular owns nothing.
        (await this.#demandNames(request.waveId, options).then(
          () => true,
          () => false,
        )),
    };
  }

  async getTrend(request: Call<'getTrend'>, options: ServiceOptions) {
    await this.#mayRead(request.surveyId, options);
    return this.#inner.getTrend(request, options);
  }

  async listComments(request: Call<'listComments'>, options: ServiceOptions) {
    await this.#gate.demandForWave(
      surveyCommentsReadPermission,
      request.waveId,
      options,
      'You may not read the comments of this survey; its owners may.',
    );
    return this.#inner.listComments(request, options);
  }

  /**
   * For those who own the survey as it was published: that is what was promised to those who
   * answered, whatever else a policy allows.
   */
  async listNamedAnswers(
    request: Call<'listNamedAnswers'>,
    options: ServiceOptions,
  ) {
    await this.#demandNames(request.waveId, options);
    return this.#inner.listNamedAnswers(request, options);
  }

  async setThemes(request: Call<'setThemes'>, options: ServiceOptions) {
    await this.#gate.demandForWave(
      surveyManagePermission,
      request.waveId,
      options,
      MANAGE,
    );
    return this.#inner.setThemes(request, options);
  }

  async addOutcome(request: Call<'addOutcome'>, options: ServiceOptions) {
    await this.#mayManage(request.surveyId, options);
    return this.#inner.addOutcome(request, options);
  }

  async deleteOutcome(request: Call<'deleteOutcome'>, options: ServiceOptions) {
    await this.#mayManage(request.surveyId, options);
    return this.#inner.deleteOutcome(request, options);
  }

  /** Measures of surveys whose results may be read. */
  async listMeasures(request: {}, options: ServiceOptions) {
    const isAllowed = await this.#gate.decide(
      surveyResultsReadPermission,
      options,
    );
    const { items } = await this.#inner.listMeasures(request, options);
    const allowed = new Map<string, boolean>();
    for (const { id } of items) {
      const surveyId = surveyOfMeasure(id);
      if (allowed.has(surveyId)) continue;
      const resource = await this.#resourceOf(surveyId);
      allowed.set(surveyId, resource !== undefined && isAllowed(resource));
    }
    return {
      items: items.filter(({ id }) => allowed.get(surveyOfMeasure(id))),
    };
  }

  async getMeasureSeries(
    request: Call<'getMeasureSeries'>,
    options: ServiceOptions,
  ) {
    await this.#mayRead(surveyOfMeasure(request.measureId), options);
    return this.#inner.getMeasureSeries(request, options);
  }

  async #demandNames(waveId: string, options: ServiceOptions): Promise<void> {
    await this.#gate.demandForWave(
      surveyAnswersReadPermission,
      waveId,
      options,
      NAMES,
    );
    const owner = await this.#ownerOfWave(waveId);
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      options.credentials,
    );
    const isOwner = ownershipEntityRefs.some(ref => lower(ref) === owner);
    if (!isOwner) throw new NotAllowedError(NAMES);
  }

  #mayRead(surveyId: string, options: ServiceOptions): Promise<void> {
    return this.#gate.demandFor(
      surveyResultsReadPermission,
      surveyId,
      options,
      READ,
    );
  }

  #mayManage(surveyId: string, options: ServiceOptions): Promise<void> {
    return this.#gate.demandFor(
      surveyManagePermission,
      surveyId,
      options,
      MANAGE,
    );
  }
}

function surveyOfMeasure(id: string): string {
  return id.split('.')[0];
}

function lower(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
