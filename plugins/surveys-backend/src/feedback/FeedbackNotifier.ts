import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { StoredFeedback } from '../store/FeedbackStore';

const WORDS: Record<StoredFeedback['status'], string> = {
  new: 'It is open again',
  triaged: 'Somebody looked at it',
  planned: 'It is planned',
  done: 'It shipped',
  declined: 'It will not be done',
};

/** Tells authors and voters what becomes of feedback. */
export class FeedbackNotifier {
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;

  constructor(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  async tellOfStatus(
    item: StoredFeedback,
    voters: readonly string[],
  ): Promise<void> {
    const people = new Set(voters);
    if (item.authorRef) people.add(item.authorRef);
    await this.#send(
      [...people],
      item,
      `${WORDS[item.status]}: ${item.title}`,
      item.reason,
    );
  }

  /** Tells the author of a reply, and the assignee when the author replied. */
  async tellOfReply(
    item: StoredFeedback,
    replierRef: string | undefined,
  ): Promise<void> {
    const people = [item.authorRef, item.assignee].filter(
      (ref): ref is string => ref !== undefined && ref !== replierRef,
    );
    await this.#send(people, item, `A reply to: ${item.title}`, undefined);
  }

  async #send(
    people: readonly string[],
    item: StoredFeedback,
    title: string,
    description: string | undefined,
  ): Promise<void> {
    if (people.length === 0) return;
    try {
      await this.#notifications.send({
        recipients: { type: 'entity', entityRef: [...people] },
        payload: {
          title,
          description,
          link: `/surveys/feedback/${item.id}`,
          severity: 'low',
          topic: 'feedback',
          scope: `feedback:${item.id}`,
        },
      });
    } catch (error) {
      this.#logger.warn(
        `people could not be told what became of feedback ${item.id}`,
        error as Error,
      );
    }
  }
}
