import type {
  FeedbackChange,
  FeedbackList,
  FeedbackStatus,
  FeedbackThread,
  NewFeedback,
} from '@thrive/backstage-plugin-surveys-common';
import type { ServiceOptions } from './ServiceOptions';

/** Ideas and complaints, always open. */
export interface FeedbackService {
  listFeedback(
    request: {
      status?: FeedbackStatus;
      about?: string;
      search?: string;
      cursor?: string;
    },
    options: ServiceOptions,
  ): Promise<FeedbackList>;

  /** @returns a secret for an anonymous author, which is given out this once */
  giveFeedback(
    request: NewFeedback,
    options: ServiceOptions,
  ): Promise<{ id: string; secret?: string }>;

  getFeedback(
    request: { feedbackId: string },
    options: ServiceOptions,
  ): Promise<FeedbackThread>;

  changeFeedback(
    request: { feedbackId: string } & FeedbackChange,
    options: ServiceOptions,
  ): Promise<FeedbackThread>;

  setVote(
    request: { feedbackId: string; wanted: boolean },
    options: ServiceOptions,
  ): Promise<void>;

  reply(
    request: { feedbackId: string; text: string },
    options: ServiceOptions,
  ): Promise<FeedbackThread>;

  /** Knows nothing of who calls. @throws NotFoundError when the secret is wrong */
  openThread(request: { id: string; secret: string }): Promise<FeedbackThread>;

  replyWithSecret(request: {
    id: string;
    secret: string;
    text: string;
  }): Promise<FeedbackThread>;
}
