import type { LoggerService } from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import {
  localize,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import type { WaveHead } from '../store/WaveStore';

const DESCRIPTIONS: Record<SurveyDefinition['mode'], string> = {
  anonymous: 'Anonymous: a secret ballot; nobody can see who answered what.',
  confidential: 'Confidential: answers are kept under a pseudonym.',
  named: 'Your name is kept with your answers.',
};
/** So many people are told at a time. */
const BATCH = 500;

/** Tells people that they are asked. Whom it reminds is passed on to notifications only, never logged. */
export class Inviter {
  readonly #notifications: NotificationService;
  readonly #logger: LoggerService;

  constructor(options: {
    notifications: NotificationService;
    logger: LoggerService;
  }) {
    this.#notifications = options.notifications;
    this.#logger = options.logger;
  }

  async invite(
    wave: WaveHead,
    definition: SurveyDefinition,
    userRefs: readonly string[],
    isReminder: boolean,
  ): Promise<void> {
    const title = localize(definition.title, definition.language ?? 'en');
    for (let start = 0; start < userRefs.length; start += BATCH) {
      try {
        await this.#notifications.send({
          recipients: {
            type: 'entity',
            entityRef: userRefs.slice(start, start + BATCH),
          },
          payload: {
            title: isReminder ? `Still open: ${title}` : title,
            description: `${
              DESCRIPTIONS[definition.mode]
            } Open until ${wave.closesAt.slice(0, 10)}.`,
            link: `/surveys/answer/${wave.id}`,
            severity: 'low',
            topic: 'surveys',
            // The reminder takes the place of the invitation.
            scope: `survey:${wave.surveyId}:wave:${wave.number}`,
          },
        });
      } catch (error) {
        this.#logger.warn(
          `people could not be told of wave ${wave.number} of ${wave.surveyId}`,
          error as Error,
        );
      }
    }
  }
}
