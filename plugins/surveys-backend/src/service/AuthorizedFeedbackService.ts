import { NotFoundError } from '@backstage/errors';
import {
  feedbackManagePermission,
  feedbackUsePermission,
  type FeedbackThread,
} from '@thrive/backstage-plugin-surveys-common';
import type { FeedbackService } from './FeedbackService';
import type { HiddenSubjects } from './HiddenSubjects';
import type { ServiceOptions } from './ServiceOptions';
import type { SurveyGate } from './SurveyGate';

type Call<TName extends keyof FeedbackService> = Parameters<
  FeedbackService[TName]
>[0];

/** Holds all permission code of feedback. A secret is its own permission. */
export class AuthorizedFeedbackService implements FeedbackService {
  readonly #gate: SurveyGate;
  readonly #hidden: HiddenSubjects;
  readonly #inner: FeedbackService;

  constructor(options: {
    gate: SurveyGate;
    hidden: HiddenSubjects;
    inner: FeedbackService;
  }) {
    this.#gate = options.gate;
    this.#hidden = options.hidden;
    this.#inner = options.inner;
  }

  async listFeedback(request: Call<'listFeedback'>, options: ServiceOptions) {
    await this.#mayUse(options);
    const list = await this.#inner.listFeedback(request, options);
    if (await this.#mayManage(options)) return { ...list, mayManage: true };
    const hidden = await this.#hidden.among(
      list.items.map(({ about }) => about),
      options.credentials,
    );
    const items = list.items.filter(
      ({ about, mine }) => mine || about === undefined || !hidden.has(about),
    );
    return { ...list, items, mayManage: false };
  }

  async giveFeedback(request: Call<'giveFeedback'>, options: ServiceOptions) {
    await this.#mayUse(options);
    return this.#inner.giveFeedback(request, options);
  }

  async getFeedback(request: Call<'getFeedback'>, options: ServiceOptions) {
    await this.#mayUse(options);
    return this.#visible(request.feedbackId, options);
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
    await this.#visible(request.feedbackId, options);
    return this.#inner.setVote(request, options);
  }

  async reply(request: Call<'reply'>, options: ServiceOptions) {
    await this.#mayUse(options);
    const { mayManage } = await this.#visible(request.feedbackId, options);
    return { ...(await this.#inner.reply(request, options)), mayManage };
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

  /** @throws NotFoundError when it is about something that the catalog does not show the caller */
  async #visible(
    feedbackId: string,
    options: ServiceOptions,
  ): Promise<FeedbackThread> {
    const thread = await this.#inner.getFeedback({ feedbackId }, options);
    if (await this.#mayManage(options)) return { ...thread, mayManage: true };
    const { about, mine } = thread.item;
    const hidden = await this.#hidden.among([about], options.credentials);
    if (hidden.size > 0 && !mine)
      throw new NotFoundError('There is no such feedback.');
    return { ...thread, mayManage: false };
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
