import type { NamedGroup } from '@thrive/backstage-plugin-adoption-common';
import type { Zone } from 'luxon';
import type { GroupDirectory, PeopleGroup } from '../groups/GroupDirectory';
import type { MemberIds } from '../groups/MemberIds';
import { partOf } from '../groups/partOf';
import { selectedGroup } from '../groups/selectedGroup';
import { dayOf, type Day } from '../measures/calendar';
import { toldGroupsOf } from '../measures/groups';
import type { MeasuredGroup, ToldGroups } from '../measures/ToldGroups';
import type { UsageTracks } from '../store/UsageReader';
import type { Selection } from './NumbersService';

export interface SelectedPeopleOptions {
  directory: GroupDirectory;
  members: MemberIds;
  minimumGroupSize: number;
  zone: Zone;
}

/** What is measured of, as of the end of a day. */
export interface Measured<T extends UsageTracks> {
  day: Day;
  snapshot: T;
  /** When the snapshot is of a part of the people: which, and everybody else. */
  group?: NamedGroup;
  rest?: T;
  among?: AmongGroups<T>;
}

/** A group among the others that are told of, and the use of everybody. */
export interface AmongGroups<T extends UsageTracks = UsageTracks> {
  everybody: T;
  told: ToldGroups;
  /** The place of the group. */
  index: number;
}

/** Finds the people whose numbers are asked for. */
export class SelectedPeople {
  readonly #options: SelectedPeopleOptions;

  constructor(options: SelectedPeopleOptions) {
    this.#options = options;
  }

  async everybody<T extends UsageTracks>(
    read: () => Promise<T>,
  ): Promise<Measured<T>> {
    const today = dayOf(Date.now(), this.#options.zone);
    const snapshot = await read();
    // Until its first day is over, the platform is measured in the middle of it.
    const started = snapshot.any.some(({ firstDay }) => firstDay < today);
    return { snapshot, day: started ? today - 1 : today };
  }

  /** @throws NotFoundError when there is no such team or segment */
  async of<T extends UsageTracks>(
    selection: Selection,
    read: () => Promise<T>,
  ): Promise<Measured<T>> {
    if (isEverybody(selection)) return this.everybody(read);
    const { directory, members, minimumGroupSize } = this.#options;
    const { groups, users } = await directory.read();
    const group = selectedGroup(groups, selection);
    if (!group) return this.everybody(read);
    const [{ day, snapshot }, people] = await Promise.all([
      this.everybody(read),
      members.of(groups),
    ]);
    const index = groups.indexOf(group);
    const own = people[index] ?? new Set<number>();
    const told = toldGroupsOf({
      ...snapshot,
      groups: toMeasured(groups, people),
      users,
      day,
      minimumGroupSize,
    });
    // A group that may not be told of among the others may not be told of by itself.
    const may = told.active[index] !== undefined;
    const { kind, id, title } = group;
    return {
      day,
      group: { kind, id, title, told: may },
      snapshot: partOf(snapshot, person => may && own.has(person)),
      rest: partOf(snapshot, person => !own.has(person)),
      among: { everybody: snapshot, told, index },
    };
  }
}

/** Of whom the catalog need not be asked anything. */
export function isEverybody({ team, segment }: Selection): boolean {
  return team === undefined && segment === undefined;
}

/** Groups of the catalog with the numbers of their people. */
export function toMeasured(
  groups: readonly PeopleGroup[],
  people: readonly ReadonlySet<number>[],
): MeasuredGroup[] {
  return groups.map(({ members }, index) => ({
    people: people[index],
    members: new Set(members),
  }));
}
