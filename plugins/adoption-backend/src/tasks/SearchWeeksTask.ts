import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Zone } from 'luxon';
import { dayOf, periodOf } from '../measures/calendar';
import type { SearchWeeks } from '../service/SearchWeeks';
import type { SearchTermStore } from '../store/SearchTermStore';
import type { SearchWeekStore } from '../store/SearchWeekStore';

/** Events are kept about as long. */
const WEEKS_BACK = 12;
/** Events of so many weeks may still come in late. */
const STILL_CHANGING = 2;

export interface SearchWeeksTaskOptions {
  logger: LoggerService;
  minimumGroupSize: number;
  searches: SearchWeeks;
  store: SearchWeekStore;
  terms: SearchTermStore;
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
    const { logger, minimumGroupSize, searches, store, terms, zone } =
      this.#options;
    const thisWeek = periodOf(dayOf(now, zone), 'week');
    const known = await store.read(thisWeek - WEEKS_BACK);
    const settled = new Set(
      known
        .map(({ week }) => week)
        .filter(week => week < thisWeek - STILL_CHANGING),
    );
    const open = Array.from(
      { length: WEEKS_BACK },
      (_, index) => thisWeek - WEEKS_BACK + index,
    ).filter(week => !settled.has(week));
    await searches.count(open);
    const gone = await terms.forgetRare(
      thisWeek - STILL_CHANGING,
      minimumGroupSize,
    );
    logger.debug(
      `counted the searches of ${open.length} weeks, and forgot ${gone} days of rare ones`,
    );
  }
}
