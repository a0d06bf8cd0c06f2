import { NotFoundError } from '@backstage/errors';
import type { NamedGroup } from '@thrive/backstage-plugin-adoption-common';
import type { Zone } from 'luxon';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import { tell } from '../disclosure/counts';
import { discloseOverview } from '../disclosure/discloseOverview';
import { shareOf } from '../disclosure/discloseReach';
import type { DefinitionProblem } from '../definitions/readDefinitions';
import type { GroupDirectory, PeopleGroup } from '../groups/GroupDirectory';
import type { MemberIds } from '../groups/MemberIds';
import type { Audience } from '../groups/audience';
import { selectedGroup } from '../groups/selectedGroup';
import { partOf } from '../groups/partOf';
import { dayOf, isoOf, type Day } from '../measures/calendar';
import { ActivityMatrix, type Activity } from '../measures/ActivityMatrix';
import { activePeople } from '../measures/activeUsers';
import { measureGroups, weeksOfGroups } from '../measures/groups';
import {
  eligibleAt,
  firstDayIn,
  intakeFrom,
  measureOverview,
  MONTH,
} from '../measures/overview';
import type { KeptCounts } from '../store/KeptCounts';
import type { NoteStore } from '../store/NoteStore';
import type { EventReader } from '../store/EventReader';
import type {
  UsageReader,
  UsageSnapshot,
  UsageTracks,
} from '../store/UsageReader';
import type { Track } from '../store/UsageStore';
import type {
  NumbersService,
  RetentionQuery,
  Selection,
} from './NumbersService';
import { presentMarker } from './presentMarker';
import { presentTimeToValue } from './presentTimeToValue';
import { toldUses } from './DefaultEventNumbersService';
import { presentOverview } from './presentOverview';
import { measureRetentionTable } from './retentionTable';

const DAY = 86_400_000;
/** Entities that the page of a capability names. */
const MOST_USED = 20;

export interface NumbersServiceOptions {
  capabilities: CapabilityMap;
  counts: KeptCounts;
  directory: GroupDirectory;
  events: EventReader;
  members: MemberIds;
  minimumGroupSize: number;
  notes: NoteStore;
  /** What of the configuration is left out. */
  problems: readonly DefinitionProblem[];
  reader: UsageReader;
  zone: Zone;
}

/** What is measured of, as of the end of a day. */
interface Measured<T extends UsageTracks> {
  day: Day;
  snapshot: T;
  /** When the snapshot is of a part of the people: which, and everybody else. */
  group?: NamedGroup;
  rest?: T;
  /** Mondays of the weeks of which it may not be told how many of the part were active. */
  hiddenWeeks?: ReadonlySet<Day>;
}

/** Knows nothing of permissions. */
export class DefaultNumbersService implements NumbersService {
  readonly #options: NumbersServiceOptions;

  constructor(options: NumbersServiceOptions) {
    this.#options = options;
  }

  async getOverview(request: Selection) {
    const { capabilities, minimumGroupSize, notes, zone } = this.#options;
    const [measured, markers] = await Promise.all([
      this.#measured(request, this.#snapshot),
      notes.readMarkers(),
    ]);
    const { day, snapshot, group, rest, hiddenWeeks } = measured;
    const isMandated = (id: string) => capabilities.get(id).mandated;
    const measure = (of: UsageTracks, least: number) =>
      measureOverview({ ...of, day, isMandated, minimumGroupSize: least });
    const told = discloseOverview(
      measure(snapshot, minimumGroupSize),
      minimumGroupSize,
      // However few the others are: it is they who must not follow.
      rest && measure(rest, 0),
      hiddenWeeks,
    );
    const firstsOf = ({ ids }: UsageTracks) => {
      const people = new Set(ids);
      return snapshot.firsts.filter(({ id }) => people.has(id));
    };
    // Counting began when anybody came, not when somebody of a team did.
    const everybody = [...snapshot.any, ...(rest?.any ?? [])];
    const numbers = {
      ...told,
      status: group?.told === false ? ('few' as const) : told.status,
      since: told.since && firstDayIn(everybody, day),
    };
    return presentOverview(numbers, {
      day,
      zone,
      minimumGroupSize,
      capabilities,
      group,
      markers,
      timeToValue: presentTimeToValue(
        firstsOf(snapshot),
        minimumGroupSize,
        rest && firstsOf(rest),
      ),
      intake: snapshot.intake,
      simulated: snapshot.simulated,
      services: group ? undefined : snapshot.services,
    });
  }

  async getCapability({ id }: { id: string }) {
    const { counts, notes } = this.#options;
    const [{ value }, markers] = await Promise.all([
      counts.get(`capability ${id}`, () => this.#measureCapability(id)),
      notes.readMarkers(),
    ]);
    const own = markers.filter(
      ({ capability }) => capability === undefined || capability === id,
    );
    return {
      ...value,
      numbers: { ...value.numbers, markers: own.map(presentMarker) },
    };
  }

  async #measureCapability(id: string) {
    const { capabilities, events, minimumGroupSize, reader, zone } =
      this.#options;
    const today = dayOf(Date.now(), zone);
    const [{ day, snapshot }, services] = await Promise.all([
      this.#everybody(() => reader.readTracks(['any', { capability: id }])),
      reader.readServices({ from: intakeFrom(today), to: today }),
    ]);
    const use = snapshot.capabilities.get(id);
    const { title, owner, mandated, entities } = capabilities.get(id);
    const own = use?.activities ?? [];
    if (own.length === 0 && !services.has(id)) this.#demandDefined(id);
    const matrix = (of: readonly Activity[]) =>
      activePeople(
        ActivityMatrix.ofDays(of, day - MONTH + 1, day),
        day - MONTH + 1,
        day,
      ).length;
    const people = matrix(own);
    const numbers = measureOverview({
      any: own,
      capabilities: new Map(),
      eligible: [],
      day,
      minimumGroupSize,
    });
    const used = await events.readSubjects({
      since: Date.now() - MONTH * DAY,
      filter: { capability: id },
      most: MOST_USED,
    });
    return {
      id,
      title,
      owner,
      mandated,
      entities: [...entities],
      share: shareOf(
        { inside: people, eligible: matrix(snapshot.any) },
        minimumGroupSize,
      ),
      services: services.get(id),
      used: toldUses(used, minimumGroupSize),
      numbers: presentOverview(discloseOverview(numbers, minimumGroupSize), {
        day,
        zone,
        minimumGroupSize,
        capabilities,
        group: undefined,
        markers: [],
        intake: {},
        simulated: snapshot.simulated,
      }),
    };
  }

  async getDataQuality() {
    const { minimumGroupSize, problems, reader, zone } = this.#options;
    const to = dayOf(Date.now(), zone);
    const from = intakeFrom(to);
    const [{ days, optedOut, firstDay }, tracks] = await Promise.all([
      reader.readIntake({ from, to }),
      reader.readTracks(['any', 'eligible']),
    ]);
    const { able } = eligibleAt(tracks.eligible, to);
    const outcomes: Record<string, number> = {};
    const accepted = new Map<Day, number>();
    for (const { day, outcome, events } of days) {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + events;
      if (outcome === 'accepted') accepted.set(day, events);
    }
    return {
      timeZone: zone.name,
      minimumGroupSize,
      since: firstDay === undefined ? undefined : isoOf(firstDay),
      optedOut: tell(optedOut, minimumGroupSize),
      heardFrom: shareOf(
        {
          inside: able.filter(({ position }) => position !== undefined).length,
          eligible: able.length,
        },
        minimumGroupSize,
      ),
      problems: problems.map(problem => ({ ...problem })),
      outcomes,
      days: Array.from({ length: to - from + 1 }, (_, index) => ({
        day: isoOf(from + index),
        accepted: accepted.get(from + index) ?? 0,
      })),
    };
  }

  async listGroups() {
    const { directory, members, minimumGroupSize, reader } = this.#options;
    const { groups, users } = await directory.read();
    const [{ day, snapshot }, people] = await Promise.all([
      this.#everybody(() => reader.readTracks(['any', 'eligible'])),
      members.of(groups),
    ]);
    const numbers = measureGroups({
      ...snapshot,
      groups: toMeasured(groups, people),
      users,
      day,
      minimumGroupSize,
    });
    return {
      minimumGroupSize,
      simulated: snapshot.simulated || undefined,
      items: groups
        .map((group, index) => {
          const { weeks, ...use } = numbers[index];
          return {
            kind: group.kind,
            id: group.id,
            title: group.title,
            members: group.members.length,
            ...use,
            weeks: weeks.map(active => active ?? null),
          };
        })
        .sort((a, b) => (a.title < b.title ? -1 : 1)),
    };
  }

  async listGroupNames() {
    const { groups } = await this.#options.directory.read();
    return {
      items: groups
        .map(({ kind, id, title }) => ({ kind, id, title }))
        .sort((a, b) => (a.title < b.title ? -1 : 1)),
    };
  }

  async getRetention(request: RetentionQuery) {
    const { capabilities, minimumGroupSize, reader, zone } = this.#options;
    const { capability } = request;
    const tracks: Track[] =
      capability === undefined ? ['any'] : ['any', { capability }];
    const [measured, used] = await Promise.all([
      this.#measured(request, () => reader.readTracks(tracks)),
      reader.readCapabilities(),
    ]);
    if (capability !== undefined && !used.includes(capability))
      this.#demandDefined(capability);
    return measureRetentionTable(request, {
      ...measured,
      used,
      capabilities,
      minimumGroupSize,
      zone,
    });
  }

  /** @throws NotFoundError when a capability that nobody used is not defined either */
  #demandDefined(id: string): void {
    if (this.#options.capabilities.defined.some(each => each.id === id)) return;
    throw new NotFoundError(
      `Nobody used a capability "${id}", and adoption.capabilities has none`,
    );
  }

  /** Whose events are looked at; everybody's when there is none. */
  async audienceOf(selection: Selection): Promise<Audience | undefined> {
    const { reader } = this.#options;
    if (isEverybody(selection)) return undefined;
    const { group, snapshot } = await this.#measured(selection, () =>
      reader.readTracks(['any', 'eligible']),
    );
    return (
      group && {
        group,
        people: new Set(snapshot.ids),
      }
    );
  }

  readonly #snapshot = (): Promise<UsageSnapshot> => {
    const { reader, zone } = this.#options;
    const today = dayOf(Date.now(), zone);
    return reader.readSnapshot({ from: intakeFrom(today), to: today });
  };

  async #everybody<T extends UsageTracks>(
    read: () => Promise<T>,
  ): Promise<Measured<T>> {
    const today = dayOf(Date.now(), this.#options.zone);
    const snapshot = await read();
    // Until its first day is over, the platform is measured in the middle of it.
    const started = snapshot.any.some(({ firstDay }) => firstDay < today);
    return { snapshot, day: started ? today - 1 : today };
  }

  /** @throws NotFoundError when there is no such team or segment */
  async #measured<T extends UsageTracks>(
    selection: Selection,
    read: () => Promise<T>,
  ): Promise<Measured<T>> {
    if (isEverybody(selection)) return this.#everybody(read);
    const { directory, members, minimumGroupSize } = this.#options;
    const { groups, users } = await directory.read();
    const group = selectedGroup(groups, selection);
    if (!group) return this.#everybody(read);
    const [{ day, snapshot }, people] = await Promise.all([
      this.#everybody(read),
      members.of(groups),
    ]);
    const index = groups.findIndex(({ id }) => id === group.id);
    const own = people[index] ?? new Set<number>();
    const numbers = measureGroups({
      ...snapshot,
      groups: toMeasured(groups, people),
      users,
      day,
      minimumGroupSize,
    });
    // A group that may not be told of among the others may not be told of by itself.
    const may = numbers[index]?.active !== undefined;
    const weeks = weeksOfGroups(day);
    const isHidden = (_: Day, week: number) =>
      numbers[index]?.weeks[week] === undefined;
    const { kind, id: groupId, title } = group;
    return {
      day,
      group: { kind, id: groupId, title, told: may },
      hiddenWeeks: new Set(weeks.filter(isHidden)),
      snapshot: partOf(snapshot, id => may && own.has(id)),
      rest: partOf(snapshot, id => !own.has(id)),
    };
  }
}

/** Of whom the catalog need not be asked anything. */
function isEverybody({ team, segment }: Selection): boolean {
  return team === undefined && segment === undefined;
}

function toMeasured(
  groups: readonly PeopleGroup[],
  people: readonly ReadonlySet<number>[],
) {
  return groups.map(({ members }, index) => ({
    people: people[index],
    members: new Set(members),
  }));
}
