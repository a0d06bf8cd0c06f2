import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { CapabilityUse } from '@thrive/backstage-plugin-adoption-common';
import type { CapabilityMap } from '../capabilities/CapabilityMap';

export interface DigestTaskOptions {
  capabilities: CapabilityMap;
  logger: LoggerService;
  notifications: NotificationService;
  /** What every capability is used, of those that may be told of. */
  readUses: () => Promise<readonly CapabilityUse[]>;
}

/** Tells the owners of capabilities every Monday how what they offer is used. */
export class DigestTask {
  readonly #options: DigestTaskOptions;

  constructor(options: DigestTaskOptions) {
    this.#options = options;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'adoption-weekly-digest',
      frequency: { cron: '0 8 * * 1' },
      timeout: { minutes: 10 },
      fn: () => this.run(),
    });
  }

  /** One that cannot be told does not keep the others from being told. */
  async run(): Promise<void> {
    const { capabilities, logger, notifications, readUses } = this.#options;
    const owned = capabilities.defined.filter(({ owner }) => owner);
    if (owned.length === 0) return;
    const uses = new Map((await readUses()).map(use => [use.id, use]));
    let told = 0;
    for (const { id, title, owner } of owned) {
      try {
        await notifications.send({
          recipients: { type: 'entity', entityRef: owner! },
          payload: {
            title: `${title}: how it was used`,
            description: describe(uses.get(id)),
            link: `/adoption/capabilities/${encodeURIComponent(id)}`,
            severity: 'low',
            topic: 'adoption-digest',
            scope: `adoption-digest-${id}`,
          },
        });
        told += 1;
      } catch (error) {
        logger.warn(
          `the owner of ${id} could not be told how it is used`,
          error as Error,
        );
      }
    }
    logger.info(
      `told the owners of ${told} of ${owned.length} capabilities how they are used`,
    );
  }
}

function describe(use: CapabilityUse | undefined): string {
  if (!use || use.people === undefined)
    return 'Too few people used it in the last 28 days to tell numbers of.';
  if (use.people === 0) return 'Nobody used it in the last 28 days.';
  const parts = [
    `${use.people} people used it in the last 28 days${
      use.share ? `, ${percent(use.share.share)} of everybody active` : ''
    }.`,
  ];
  const [before, last] = use.weeks.slice(-2);
  if (typeof before === 'number' && typeof last === 'number')
    parts.push(`${last} last week, ${before} the week before.`);
  if (use.fourWeekRetention) {
    const { share, low, high, n } = use.fourWeekRetention;
    parts.push(
      `Of ${n} who used it for the first time, ${percent(share)} (${percent(
        low,
      )} to ${percent(high)}) used it again four weeks later.`,
    );
  }
  return parts.join(' ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
