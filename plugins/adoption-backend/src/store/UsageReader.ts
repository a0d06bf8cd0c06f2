import type { Activity } from '../measures/ActivityMatrix';
import type { Day } from '../measures/calendar';
import type { ServiceUse } from './serviceDays';
import type { Track } from './UsageStore';

/** Who used what when. */
export interface UsageTracks {
  /** People who used anything, each with when; positions count below. */
  any: Activity[];
  /** The numbers under which these people are stored. */
  ids: number[];
  /** By capability id: who used it, as positions, and when. */
  capabilities: ReadonlyMap<
    string,
    { people: number[]; activities: Activity[] }
  >;
  /** Days on which someone was eligible: by position, and of those who never came. */
  eligible: {
    id: number;
    position: number | undefined;
    activity: Activity;
    madeUp?: boolean;
  }[];
  /** The numbers of people who used anything and are made up. */
  simulated: ReadonlySet<number>;
}

/** Everything the overview is measured from. */
export interface UsageSnapshot extends UsageTracks {
  /** When each of the people began, and got value for the first time; milliseconds. */
  firsts: { id: number; firstAt: number; valueAt?: number }[];
  /** Events of a span of days by what became of them. */
  intake: Record<string, number>;
  /** How services used capabilities on these days, by the id of the capability. */
  services: ReadonlyMap<string, ServiceUse>;
}

/** Reads what is stored, for measuring. */
export interface UsageReader {
  /** @param intake - the days whose events are counted */
  readSnapshot(intake: { from: Day; to: Day }): Promise<UsageSnapshot>;
  /** Some of the tracks, or all of them. Those of capabilities without any use come with none. */
  readTracks(wanted?: readonly Track[]): Promise<UsageTracks>;
  /** How services used capabilities on some days, by the id of the capability. */
  readServices(span: {
    from: Day;
    to: Day;
  }): Promise<ReadonlyMap<string, ServiceUse>>;
  /** How many of the people who used anything are made up. */
  countSimulated(): Promise<number>;
  /** Ids of all capabilities that were ever used. */
  readCapabilities(): Promise<string[]>;
  /** Events of a span of days by day and by what became of them, and how many people opted out. */
  readIntake(span: { from: Day; to: Day }): Promise<{
    days: { day: Day; outcome: string; events: number }[];
    optedOut: number;
    firstDay?: Day;
  }>;
  /** The numbers of all people by pseudonym, services and those who opted out left out. */
  readPeople(): Promise<ReadonlyMap<string, number>>;
}
