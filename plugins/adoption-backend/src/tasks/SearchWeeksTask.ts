import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Zone } from 'luxon';
import { dayOf, firstDayOf, periodOf } from '../measures/calendar';
import type { SearchQuality } from '../measures/searchQuality';
import { qualityOf } from '../service/searchEvents';
import type { EventReader } from '../store/EventReader';
import type { SearchTermStore } from '../store/SearchTermStore';
import type { SearchWeekStore } from '../store/SearchWeekStore';

const DAY = 86_400_000;
/** Events are kept about as long. */
const WEEKS_BACK = 12;
/** Events of so many weeks may still come in late. */
const STILL_CHANGING = 2;
const MOST_EVENTS = 400_000;

export interface SearchWeeksTaskOptions {
  events: EventReader;
  logger: LoggerService;
  minimumGroupSize: number;
  terms: SearchTermStore;
  weeks: SearchWeekStore;
  zone: Zone;
}

/**
 * Counts searching by week from single events, so that its trend is still known when they are
 * forgotten, and forgets terms that too few people searched for.
 */
export class SearchWeeksTask {
  readonly #options: SearchWeeksTaskOptions;

  constructor(options: SearchWeeksTaskOptions) {
    this.#options = options;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'adoption-count-searches',
      frequency: { hours: 6 },
      initialDelay: { minutes: 1 },
      timeout: { minutes: 30 },
      fn: () => this.run(),
    });
  }

  async run(now: number = Date.now()): Promise<void> {
    const { logger, minimumGroupSize, terms, weeks, zone } = this.#options;
    const thisWeek = periodOf(dayOf(now, zone), 'week');
    const known = await weeks.read(thisWeek - WEEKS_BACK);
    const settled = new Set(
      known
        .map(({ week }) => week)
        .filter(week => week < thisWeek - STILL_CHANGING),
    );
    let counted = 0;
    for (let week = thisWeek - WEEKS_BACK; week < thisWeek; week++) {
      if (settled.has(week)) continue;
      const quality = await this.#measure(week);
      await weeks.save([{ ...quality, week }]);
      counted += 1;
    }
    const gone = await terms.forgetRare(
      thisWeek - STILL_CHANGING,
      minimumGroupSize,
    );
    logger.debug(
      `counted the searches of ${counted} weeks, and forgot ${gone} days of rare ones`,
    );
  }

  async #measure(week: number): Promise<SearchQuality> {
    const { events, zone } = this.#options;
    const { events: found } = await events.readSteps({
      // A day more on both sides, whatever the zone; each event is looked at by its date.
      since: (firstDayOf(week, 'week') - 1) * DAY,
      until: (firstDayOf(week + 1, 'week') + 1) * DAY,
      steps: [{ action: 'search' }, { action: 'discover' }],
      others: false,
      most: MOST_EVENTS,
    });
    return qualityOf(
      found.filter(({ at }) => periodOf(dayOf(at, zone), 'week') === week),
    );
  }
}
