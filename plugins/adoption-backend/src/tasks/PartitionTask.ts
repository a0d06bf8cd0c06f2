import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { UsageStore } from '../store/UsageStore';

/** Makes room for the events of the next months. What comes without room is kept, too. */
export async function schedulePartitions(
  store: UsageStore,
  scheduler: SchedulerService,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'adoption-make-partitions',
    frequency: { hours: 12 },
    timeout: { minutes: 10 },
    fn: () => store.prepare(Date.now()),
  });
}
