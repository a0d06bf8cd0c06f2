import {
  type BallotInput,
  type BallotProof,
  surveyRespondPermission,
} from '@thrive/backstage-plugin-surveys-common';
import type { AnsweringService } from './AnsweringService';
import type { ServiceOptions } from './ServiceOptions';
import type { SurveyGate } from './SurveyGate';

type Call<TName extends keyof AnsweringService> = Parameters<
  AnsweringService[TName]
>[0];

/** Holds all permission code of answering. A ballot is its own permission; one's own answers need none. */
export class AuthorizedAnsweringService implements AnsweringService {
  readonly #gate: SurveyGate;
  readonly #inner: AnsweringService;

  constructor(options: { gate: SurveyGate; inner: AnsweringService }) {
    this.#gate = options.gate;
    this.#inner = options.inner;
  }

  /** Whoever may not answer is asked nothing. */
  async listDue(request: {}, options: ServiceOptions) {
    return (await this.#gate.may(surveyRespondPermission, options))
      ? this.#inner.listDue(request, options)
      : { items: [] };
  }

  async getForm(request: Call<'getForm'>, options: ServiceOptions) {
    await this.#mayRespond(options);
    return this.#inner.getForm(request, options);
  }

  async respond(request: Call<'respond'>, options: ServiceOptions) {
    await this.#mayRespond(options);
    return this.#inner.respond(request, options);
  }

  async issueBallot(request: Call<'issueBallot'>, options: ServiceOptions) {
    await this.#mayRespond(options);
    return this.#inner.issueBallot(request, options);
  }

  castBallot(request: BallotInput) {
    return this.#inner.castBallot(request);
  }

  withdrawBallot(request: BallotProof) {
    return this.#inner.withdrawBallot(request);
  }

  async saveAnswers(request: Call<'saveAnswers'>, options: ServiceOptions) {
    await this.#mayRespond(options);
    return this.#inner.saveAnswers(request, options);
  }

  async dismiss(request: Call<'dismiss'>, options: ServiceOptions) {
    await this.#mayRespond(options);
    return this.#inner.dismiss(request, options);
  }

  undoDismissal(request: Call<'undoDismissal'>, options: ServiceOptions) {
    return this.#inner.undoDismissal(request, options);
  }

  getOwnAnswers(request: {}, options: ServiceOptions) {
    return this.#inner.getOwnAnswers(request, options);
  }

  eraseOwnAnswers(request: Call<'eraseOwnAnswers'>, options: ServiceOptions) {
    return this.#inner.eraseOwnAnswers(request, options);
  }

  #mayRespond(options: ServiceOptions): Promise<void> {
    return this.#gate.demand(
      surveyRespondPermission,
      options,
      'You may not answer surveys; ask the owners of the platform.',
    );
  }
}
