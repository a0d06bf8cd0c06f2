import { jsonRows, rowsOf } from '@thrive/database';
import type { Knex } from 'knex';
import type { Day } from '../measures/calendar';

/** How often one service used a capability on a day. */
export interface ServiceDay {
  day: Day;
  capabilityId: number;
  serviceId: number;
  events: number;
}

/** How often a capability was used by services, and by how many. */
export interface ServiceUse {
  events: number;
  services: number;
}

const COLUMNS = {
  day: 'integer',
  capability_id: 'integer',
  person_id: 'integer',
  events: 'integer',
} as const;

/** Adds to how often services used capabilities, in one order everywhere, so that no two wait for each other. */
export async function addServiceDays(
  knex: Knex,
  uses: readonly ServiceDay[],
): Promise<void> {
  if (uses.length === 0) return;
  const counts = new Map<string, ServiceDay>();
  for (const use of uses) {
    const key = [use.day, use.capabilityId, use.serviceId].join(' ');
    const known = counts.get(key);
    counts.set(key, { ...use, events: (known?.events ?? 0) + use.events });
  }
  const sorted = [...counts.values()].sort(
    (a, b) =>
      a.day - b.day ||
      a.capabilityId - b.capabilityId ||
      a.serviceId - b.serviceId,
  );
  const rows = jsonRows(
    knex,
    COLUMNS,
    sorted.map(({ day, capabilityId, serviceId, events }) => ({
      day,
      capability_id: capabilityId,
      person_id: serviceId,
      events,
    })),
  );
  await knex.raw(
    `insert into service_days (day, capability_id, person_id, events)
     select day, capability_id, person_id, events from (${rows.sql}) as incoming where true
     on conflict (day, capability_id, person_id) do update set events = service_days.events + excluded.events`,
    [rows.binding],
  );
}

/** The use of capabilities by services on some days, by the id of the capability. */
export async function readServiceDays(
  knex: Knex,
  { from, to }: { from: Day; to: Day },
  otherName: string,
): Promise<ReadonlyMap<string, ServiceUse>> {
  const rows = rowsOf<Record<string, number | string | null>>(
    await knex.raw(
      `select t.value as capability, used.events, used.services from (
         select capability_id, sum(events) as events, count(distinct person_id) as services
         from service_days where day between ? and ? group by capability_id
       ) as used left join terms as t on t.id = used.capability_id`,
      [from, to],
    ),
  );
  return new Map(
    rows.map(row => [
      row.capability === null ? otherName : String(row.capability),
      { events: Number(row.events), services: Number(row.services) },
    ]),
  );
}
