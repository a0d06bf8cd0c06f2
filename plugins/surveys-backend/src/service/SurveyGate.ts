import type {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import {
  type SurveyResource,
  surveyResourceRef,
} from '@thrive/backstage-plugin-surveys-node';
import type { ServiceOptions } from './ServiceOptions';

type SurveyPermission = ResourcePermission<'survey'>;

export interface SurveyGateOptions {
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  /** What a survey is to a rule. */
  resourceOf: (surveyId: string) => Promise<SurveyResource | undefined>;
  /** What the survey of a wave is to a rule. */
  resourceOfWave: (waveId: string) => Promise<SurveyResource | undefined>;
}

/** Decides what somebody may do: with a survey, or at all. */
export class SurveyGate {
  readonly #options: SurveyGateOptions;
  readonly #isAllowed: (
    decision: PolicyDecision,
    survey: SurveyResource | undefined,
  ) => boolean;

  constructor(options: SurveyGateOptions) {
    this.#options = options;
    this.#isAllowed = createConditionAuthorizer(
      options.permissionsRegistry.getPermissionRuleset(surveyResourceRef),
    );
  }

  /** @throws NotAllowedError with a sentence that says who may */
  async demand(
    permission: BasicPermission,
    options: ServiceOptions,
    sentence: string,
  ): Promise<void> {
    if (!(await this.may(permission, options)))
      throw new NotAllowedError(sentence);
  }

  async may(
    permission: BasicPermission,
    options: ServiceOptions,
  ): Promise<boolean> {
    const [{ result }] = await this.#options.permissions.authorize(
      [{ permission }],
      options,
    );
    return result === AuthorizeResult.ALLOW;
  }

  /**
   * @throws NotFoundError when there is no such survey
   * @throws NotAllowedError with a sentence that says who may
   */
  async demandFor(
    permission: SurveyPermission,
    surveyId: string,
    options: ServiceOptions,
    sentence: string,
  ): Promise<void> {
    const isAllowed = await this.decide(permission, options);
    const survey = await this.#options.resourceOf(surveyId);
    if (!survey) throw new NotFoundError(`There is no survey "${surveyId}".`);
    if (!isAllowed(survey)) throw new NotAllowedError(sentence);
  }

  /**
   * The same for the survey of a wave, in one statement.
   *
   * @throws NotFoundError when there is no such wave
   */
  async demandForWave(
    permission: SurveyPermission,
    waveId: string,
    options: ServiceOptions,
    sentence: string,
  ): Promise<void> {
    const isAllowed = await this.decide(permission, options);
    const survey = await this.#options.resourceOfWave(waveId);
    if (!survey) throw new NotFoundError('There is no such wave.');
    if (!isAllowed(survey)) throw new NotAllowedError(sentence);
  }

  /** One decision, to be applied to any number of surveys. */
  async decide(
    permission: SurveyPermission,
    options: ServiceOptions,
  ): Promise<(survey: SurveyResource) => boolean> {
    const [decision] = await this.#options.permissions.authorizeConditional(
      [{ permission }],
      options,
    );
    return survey => this.#isAllowed(decision, survey);
  }
}
