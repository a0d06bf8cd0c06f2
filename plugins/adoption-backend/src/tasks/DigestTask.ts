import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { parseEntityRef } from '@backstage/catalog-model';
import type {
  AdoptionOverview,
  CapabilityUse,
} from '@thrive/backstage-plugin-adoption-common';
import { DateTime, type Zone } from 'luxon';
import type { Capability, CapabilityMap } from '../capabilities/CapabilityMap';

export interface DigestTaskOptions {
  capabilities: CapabilityMap;
  logger: LoggerService;
  notifications: NotificationService;
  /** The numbers of everybody, as far as they may be told. */
  readOverview: () => Promise<AdoptionOverview>;
  /** Where the platform counts its days. */
  zone: Zone;
}

const MONDAY = 1;
const HOUR = 8;

/** Tells the owners of capabilities every Monday how what they offer is used. */
export class DigestTask {
  readonly #options: DigestTaskOptions;

  constructor(options: DigestTaskOptions) {
    this.#options = options;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'adoption-weekly-digest',
      // The scheduler knows no time zone of the platform's: every hour is asked whether it is the one.
      frequency: { cron: '0 * * * *' },
      timeout: { minutes: 10 },
      fn: async () => {
        if (isDue(Date.now(), this.#options.zone)) await this.run();
      },
    });
  }

  /** One that cannot be told does not keep the others from being told. */
  async run(): Promise<void> {
    const { capabilities, logger, notifications, readOverview } = this.#options;
    const owned = capabilities.defined.filter(({ owner }) => owner);
    if (owned.length === 0) return;
    const overview = await readOverview();
    const uses = new Map(overview.capabilities.map(use => [use.id, use]));
    let told = 0;
    for (const capability of owned) {
      const { id, title, owner } = capability;
      try {
        await notifications.send({
          recipients: { type: 'entity', entityRef: owner! },
          payload: {
            title: `${title}: how it was used`,
            description: [
              describe(uses.get(id), overview),
              ...madeUp(overview),
            ].join(' '),
            link: linkOf(capability),
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

/** Whether a time is in the hour in which owners are told, by the platform's clock. */
export function isDue(now: number, zone: Zone): boolean {
  const { weekday, hour } = DateTime.fromMillis(now, { zone });
  return weekday === MONDAY && hour === HOUR;
}

/**
 * A page that every reader may open: that of what it is in the catalog, which says how much it is
 * used. The numbers of the platform are for its owners; others find their own team's there.
 */
function linkOf({ entities }: Capability): string {
  if (entities.length === 0) return '/adoption';
  const { kind, namespace, name } = parseEntityRef(entities[0]);
  return `/catalog/${namespace}/${kind.toLocaleLowerCase('en-US')}/${name}`;
}

function madeUp({ simulated = 0 }: AdoptionOverview): string[] {
  return simulated > 0
    ? [`${simulated} people in the portal's numbers are made up.`]
    : [];
}

function describe(
  use: CapabilityUse | undefined,
  { status }: AdoptionOverview,
): string {
  if (!use && status === 'ready') return 'Nobody has ever used it.';
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
