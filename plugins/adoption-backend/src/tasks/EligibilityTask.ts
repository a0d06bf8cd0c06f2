import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Zone } from 'luxon';
import type { GroupDirectory } from '../groups/GroupDirectory';
import { dayOf } from '../measures/calendar';
import type { Callers } from '../service/Callers';
import type { PeopleStore } from '../store/PeopleStore';

/** People of one transaction. */
const PAGE = 1000;
/** As far back as pages show. */
const SIMULATED_DAYS = 84;

export interface EligibilityTaskOptions {
  callers: Callers;
  directory: GroupDirectory;
  logger: LoggerService;
  people: PeopleStore;
  zone: Zone;
}

/** Notes every day who could use the platform: users of the catalog. */
export class EligibilityTask {
  readonly #options: EligibilityTaskOptions;

  constructor(options: EligibilityTaskOptions) {
    this.#options = options;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'adoption-note-eligible',
      frequency: { hours: 1 },
      initialDelay: { seconds: 20 },
      timeout: { minutes: 10 },
      fn: () => this.run(),
    });
  }

  async run(): Promise<void> {
    const { callers, directory, logger, people, zone } = this.#options;
    const { eligible } = await directory.refresh();
    const day = dayOf(Date.now(), zone);
    for (let start = 0; start < eligible.length; start += PAGE) {
      const page = eligible.slice(start, start + PAGE);
      await people.markEligible(
        page.map(ref => callers.named(ref)),
        day,
      );
    }
    // Who is made up could have come all along.
    await people.markSimulated(
      Array.from({ length: SIMULATED_DAYS }, (_, index) => day - index),
    );
    logger.debug(`${eligible.length} people can use the platform`);
  }
}
