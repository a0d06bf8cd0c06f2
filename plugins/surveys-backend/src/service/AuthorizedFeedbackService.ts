import {
  feedbackManagePermission,
  feedbackUsePermission,
  type FeedbackThread,
} from '@thrive/backstage-plugin-surveys-common';
import type { FeedbackService } from './FeedbackService';
import type { ServiceOptions } from './ServiceOptions';
import type { SurveyGate } from './SurveyGate';

type Call<TName extends keyof FeedbackService> = Parameters<
  FeedbackService[TName]
>[0];

/** Holds all permission code of feedback. A secret is its own permission. */
export class AuthorizedFeedbackService implements FeedbackService {
  readonly #gate: SurveyGate;
  readonly #inner: FeedbackService;

  constructor(options: { gate: SurveyGate; inner: FeedbackService }) {
    this.#gate = options.gate;
    this.#inner = options.inner;
  }

  async listFeedback(request: Call<'listFeedback'>, options: ServiceOptions) {
    await this.#mayUse(options);
    const list = await this.#inner.listFeedback(request, options);
    return { ...list, mayManage: await this.#mayManage(options) };
  }

  async giveFeedback(request: Call<'giveFeedback'>, options: ServiceOptions) {
    await this.#mayUse(options);
    return this.#inner.giveFeedback(request, options);
  }

  async getFeedback(request: Call<'getFeedback'>, options: ServiceOptions) {
    await this.#mayUse(options);
    return this.#withRights(
      await this.#inner.getFeedback(request, options),
      options,
    );
  }

  async changeFeedback(
    request: Call<'changeFeedback'>,
    options: ServiceOptions,
  ) {
    await this.#gate.demand(
      feedbackManagePermission,
      options,
      'You may not say what becomes of feedback; the owners of the platform may.',
    );
    return this.#inner.changeFeedback(request, options);
  }

  async setVote(request: Call<'setVote'>, options: ServiceOptions) {
    await this.#mayUse(options);
    return this.#inner.setVote(request, options);
  }

  async reply(request: Call<'reply'>, options: ServiceOptions) {
    await this.#mayUse(options);
    return this.#withRights(await this.#inner.reply(request, options), options);
  }

  async openThread(request: Call<'openThread'>) {
    return { ...(await this.#inner.openThread(request)), mayManage: false };
  }

  async replyWithSecret(request: Call<'replyWithSecret'>) {
    return {
      ...(await this.#inner.replyWithSecret(request)),
      mayManage: false,
    };
  }

  async #withRights(
    thread: FeedbackThread,
    options: ServiceOptions,
  ): Promise<FeedbackThread> {
    return { ...thread, mayManage: await this.#mayManage(options) };
  }

  #mayManage(options: ServiceOptions): Promise<boolean> {
    return this.#gate.may(feedbackManagePermission, options);
  }

  #mayUse(options: ServiceOptions): Promise<void> {
    return this.#gate.demand(
      feedbackUsePermission,
      options,
      'You may not use the feedback inbox; ask the owners of the platform.',
    );
  }
}
