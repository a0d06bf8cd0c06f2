import { NotFoundError } from '@backstage/errors';
import type { Zone } from 'luxon';
import type { CapabilityMap } from '../capabilities/CapabilityMap';
import {
  discloseOverview,
  type HiddenOfGroup,
} from '../disclosure/discloseOverview';
import { shareOf } from '../disclosure/discloseReach';
import type { DefinitionProblem } from '../definitions/readDefinitions';
import type { GroupDirectory } from '../groups/GroupDirectory';
import type { MemberIds } from '../groups/MemberIds';
import type { Audience } from '../groups/audience';
import {
  dayOf,
  isoOf,
  lastCompletePeriod,
  type Day,
} from '../measures/calendar';
import { ActivityMatrix, type Activity } from '../measures/ActivityMatrix';
import { activePeople } from '../measures/activeUsers';
import { measureGroups } from '../measures/groups';
import { eligibleAt } from '../measures/eligible';
import {
  firstDayIn,
  intakeFrom,
  measureOverview,
  MONTH,
} from '../measures/overview';
import { cohortMembers } from '../measures/retention';
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
import { madeUpIn } from './madeUpIn';
import { presentMarker } from './presentMarker';
import { presentTimeToValue } from './presentTimeToValue';
import { toldUses } from './DefaultEventNumbersService';
import { presentOverview } from './presentOverview';
import { measureRetentionTable } from './retentionTable';
import {
  isEverybody,
  SelectedPeople,
  toMeasured,
  type AmongGroups,
} from './SelectedPeople';

const DAY = 86_400_000;
/** What became of events of people who opted out. */
const OPTED_OUT = 'opted-out';
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

/** Knows nothing of permissions. */
export class DefaultNumbersService implements NumbersService {
  readonly #options: NumbersServiceOptions;
  readonly #people: SelectedPeople;

  constructor(options: NumbersServiceOptions) {
    this.#options = options;
    this.#people = new SelectedPeople(options);
  }

  async getOverview(request: Selection) {
    const { capabilities, minimumGroupSize, notes, zone } = this.#options;
    const [measured, markers] = await Promise.all([
      this.#people.of(request, this.#snapshot),
      notes.readMarkers(),
    ]);
    const { day, snapshot, group, rest, among } = measured;
    const isMandated = (id: string) => capabilities.get(id).mandated;
    const measure = (of: UsageTracks, least: number) =>
      measureOverview({ ...of, day, isMandated, minimumGroupSize: least });
    const told = discloseOverview(
      measure(snapshot, minimumGroupSize),
      minimumGroupSize,
      // However few the others are: it is they who must not follow.
      rest && measure(rest, 0),
      among && hiddenOf(among, day),
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
        told.inCohorts,
      ),
      intake: withoutOptedOut(snapshot.intake),
      madeUp: madeUpIn(snapshot, group),
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
      this.#people.everybody(() =>
        reader.readTracks(['any', { capability: id }]),
      ),
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
        madeUp: madeUpIn(snapshot, undefined),
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
    // That nobody did is not told either: then a few more would be known as soon as they do.
    const enoughOptedOut = optedOut >= minimumGroupSize;
    const outcomes: Record<string, number> = {};
    const accepted = new Map<Day, number>();
    for (const { day, outcome, events } of days) {
      if (outcome === OPTED_OUT && !enoughOptedOut) continue;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + events;
      if (outcome === 'accepted') accepted.set(day, events);
    }
    return {
      timeZone: zone.name,
      minimumGroupSize,
      since: firstDay === undefined ? undefined : isoOf(firstDay),
      optedOut: enoughOptedOut ? optedOut : undefined,
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
      this.#people.everybody(() => reader.readTracks(['any', 'eligible'])),
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
      day: isoOf(day),
      ...madeUpIn(snapshot, undefined),
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
      this.#people.of(request, () => reader.readTracks(tracks)),
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
    const { group, snapshot } = await this.#people.of(selection, () =>
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
}

/** What may not be told of a group, because it would tell of another one. */
function hiddenOf(
  { everybody, told, index }: AmongGroups,
  day: Day,
): HiddenOfGroup {
  const { any } = everybody;
  const weeks = ActivityMatrix.ofWeeks(any, firstDayIn(any, day), day);
  const last = lastCompletePeriod(day, 'week');
  const cohorts = cohortMembers(weeks, 'first-time', weeks.start, last);
  return {
    weeks: told.hiddenWeeks(index),
    cohorts: told.hiddenCohorts(cohorts, 'week')(index),
  };
}

/** How many people opted out is told with the quality of the data alone, where they are enough. */
function withoutOptedOut(intake: UsageSnapshot['intake']) {
  const { [OPTED_OUT]: _, ...told } = intake;
  return told;
}
