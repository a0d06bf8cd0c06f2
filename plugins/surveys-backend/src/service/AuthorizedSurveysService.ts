import {
  surveyCreatePermission,
  surveyManagePermission,
  surveyResultsReadPermission,
} from '@thrive/backstage-plugin-surveys-common';
import type { ServiceOptions } from './ServiceOptions';
import type { SurveyGate } from './SurveyGate';
import type {
  DefinitionInput,
  DraftInput,
  SurveysService,
} from './SurveysService';

const MANAGE = 'You may not change this survey; its owners may.';
const CREATE = 'You may not make surveys; the owners of the platform may.';

/** Holds all permission code of writing surveys. */
export class AuthorizedSurveysService implements SurveysService {
  readonly #gate: SurveyGate;
  readonly #inner: SurveysService;
  readonly #exists: (surveyId: string) => Promise<boolean>;

  constructor(options: {
    gate: SurveyGate;
    inner: SurveysService;
    exists: (surveyId: string) => Promise<boolean>;
  }) {
    this.#gate = options.gate;
    this.#inner = options.inner;
    this.#exists = options.exists;
  }

  /** What may neither be managed nor read is not there. */
  async listSurveys(request: {}, options: ServiceOptions) {
    const mayManage = await this.#gate.decide(surveyManagePermission, options);
    const mayRead = await this.#gate.decide(
      surveyResultsReadPermission,
      options,
    );
    const { items } = await this.#inner.listSurveys(request, options);
    return {
      mayCreate: await this.#gate.may(surveyCreatePermission, options),
      items: items.flatMap(item => {
        const resource = { id: item.id, ownerRef: item.owner, mode: item.mode };
        if (mayManage(resource)) return [item];
        const isPublished = item.status !== 'draft';
        return isPublished && mayRead(resource)
          ? [{ ...item, mayManage: false, problem: undefined }]
          : [];
      }),
    };
  }

  async getSurvey(request: { surveyId: string }, options: ServiceOptions) {
    const mayManage = await this.#gate.decide(surveyManagePermission, options);
    const details = await this.#inner.getSurvey(request, options);
    const { summary } = details;
    if (
      mayManage({ id: summary.id, ownerRef: summary.owner, mode: summary.mode })
    )
      return details;
    await this.#gate.demandFor(
      surveyResultsReadPermission,
      request.surveyId,
      options,
      'You may not see this survey; its owners may.',
    );
    return {
      ...details,
      draft: undefined,
      summary: { ...summary, mayManage: false, problem: undefined },
    };
  }

  async checkSurvey(request: DefinitionInput, options: ServiceOptions) {
    await this.#gate.demand(surveyCreatePermission, options, CREATE);
    return this.#inner.checkSurvey(request, options);
  }

  async listReadyMade(request: {}, options: ServiceOptions) {
    await this.#gate.demand(surveyCreatePermission, options, CREATE);
    return this.#inner.listReadyMade(request, options);
  }

  async saveDraft(request: DraftInput, options: ServiceOptions) {
    if (await this.#exists(request.surveyId))
      await this.#mayManage(request.surveyId, options);
    else await this.#gate.demand(surveyCreatePermission, options, CREATE);
    return this.#inner.saveDraft(request, options);
  }

  async deleteSurvey(request: { surveyId: string }, options: ServiceOptions) {
    await this.#mayManage(request.surveyId, options);
    return this.#inner.deleteSurvey(request, options);
  }

  async publishSurvey(request: { surveyId: string }, options: ServiceOptions) {
    await this.#mayManage(request.surveyId, options);
    return this.#inner.publishSurvey(request, options);
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
