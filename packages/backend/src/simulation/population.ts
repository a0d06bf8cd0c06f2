import { createHash } from 'node:crypto';

/*
 * The model of the made-up people. Everything in it hangs on the number of a person and the date alone,
 * so that the past is the same whenever it is asked for.
 *
 * - People come one after another for ever, each on a working day, as many as keep the population at
 *   the size that is asked for.
 * - Three in ten are gone after two weeks; the others stay for four months.
 * - Each is more or less keen: from 15 to 70 % of the working days they come, and never at weekends.
 * - On a day they come they make one visit, from one part of the portal to the next.
 * - Every twelve weeks, on the Mondays of `plantedChanges`, the catalog gets better, or the change is
 *   taken back: it is used by 90 % of those who come instead of 60 %. That is what is to be found.
 */

/** Something that a simulated person did. */
export interface SimulatedUse {
  /** The same for the same thing, in the form of a UUID. */
  id: string;
  person: string;
  at: string;
  action: string;
  plugin: string;
  subject?: string;
  value?: number;
  /** What was searched for. */
  term?: string;
  /** Of tasks of templates: how long they took, and where they failed. */
  seconds?: number;
  step?: string;
}

const DAY = 86_400_000;
/** 2025-01-01: before, there is nobody. */
const BEGINNING = 20_089;
/** So many days are shown, and so many people come in that time that they are as many as asked for. */
export const SHOWN = 84;
/** Three in ten stop coming after two weeks. */
const CHURN = 0.3;
const LEAVE_AFTER = 14;
const STAY_FOR = 120;
const STAYS = CHURN * LEAVE_AFTER + (1 - CHURN) * STAY_FOR;
/** 2026-01-05, a Monday, and every twelve weeks before and after. */
const FIRST_CHANGE = 20_458;
const CHANGES_EVERY = 84;
/** How likely a person uses a part of the portal on a day they come. */
const PARTS: Readonly<Record<string, number>> = {
  catalog: 0.6,
  scorecards: 0.4,
  search: 0.5,
  scaffolder: 0.15,
  techdocs: 0.3,
};
const IMPROVED_CATALOG = 0.9;
/** Software of the sample catalog that people look at, the most popular first. */
const SOFTWARE = ['express', 'react', 'luxon', 'knex', 'zod', 'lodash'].map(
  name => `component:default/${name}`,
);
/** What they search for, the most frequent first, and how much of it finds nothing: one search in six. */
const TERMS = [
  { term: 'golden path', findsNothing: 0.04 },
  { term: 'express', findsNothing: 0.02 },
  { term: 'on-call', findsNothing: 0.6 },
  { term: 'new service', findsNothing: 0.1 },
  { term: 'feature flags', findsNothing: 0.5 },
];
/** Of searches that find something, two in three lead to a result. */
const OPENS = 0.66;
/** The golden path of the demo, and what its author says that it saves, in minutes. */
const TEMPLATE = 'template:default/npm-library';
const SAVES = 120;
/** Two in three who look at a template use it, and four in five of those come to an end. */
const STARTS = 0.66;
const COMPLETES = 0.8;
/** Of tasks that fail, so many do at their last step. */
const FAILS_LATE = 0.7;

/**
 * What the made-up people did on some days, the first and the last included, by person and time.
 *
 * @param people - how many there are in the time that is shown
 * @param days - since 1970-01-01
 */
export function simulateUse(
  people: number,
  days: { from: number; to: number },
): SimulatedUse[] {
  return peopleOf(people, days).flatMap(person => {
    const keen = 0.15 + 0.55 * chance(person, 2);
    const first = firstDayOf(person, people);
    const from = Math.max(first, days.from);
    const until = Math.min(days.to, lastDayOf(person, people));
    const uses: SimulatedUse[] = [];
    for (let day = from; day <= until; day++) {
      const comes = isWorkingDay(day) && chance(person, day) < keen;
      if (day === first || comes) uses.push(...visitOf(person, day));
    }
    return uses;
  });
}

/** The numbers of the people who may come on some days. */
export function peopleOf(
  people: number,
  { from, to }: { from: number; to: number },
): number[] {
  const every = daysBetween(people);
  const earliest = Math.floor((from - STAY_FOR - 7 - BEGINNING) / every);
  const latest = Math.ceil((to - BEGINNING) / every);
  const numbers: number[] = [];
  for (let person = Math.max(0, earliest); person <= latest; person++) {
    const comes = firstDayOf(person, people) <= to;
    if (comes && lastDayOf(person, people) >= from) numbers.push(person);
  }
  return numbers;
}

/** When the catalog got better, or the change was taken back, in some days. */
export function plantedChanges({ from, to }: { from: number; to: number }) {
  const changes: { day: number; better: boolean }[] = [];
  for (
    let change = Math.ceil((from - FIRST_CHANGE) / CHANGES_EVERY);
    FIRST_CHANGE + change * CHANGES_EVERY <= to;
    change++
  ) {
    const day = FIRST_CHANGE + change * CHANGES_EVERY;
    changes.push({ day, better: isCatalogBetter(day) });
  }
  return changes;
}

function isCatalogBetter(day: number): boolean {
  const change = Math.floor((day - FIRST_CHANGE) / CHANGES_EVERY);
  return Math.abs(change) % 2 === 1;
}

/** So many days after one another people come, on average. */
function daysBetween(people: number): number {
  return (SHOWN + STAYS) / people;
}

function firstDayOf(person: number, people: number): number {
  const every = daysBetween(people);
  let day = BEGINNING + Math.floor((person + chance(person, 1)) * every);
  while (!isWorkingDay(day)) day += 1;
  return day;
}

function lastDayOf(person: number, people: number): number {
  const stays = chance(person, 3) < CHURN ? LEAVE_AFTER : STAY_FOR;
  return firstDayOf(person, people) + stays;
}

/** One visit a day, from one part to the next. */
function visitOf(person: number, day: number): SimulatedUse[] {
  const name = simulatedName(person);
  return Object.keys(PARTS).flatMap((plugin, index) => {
    const likely =
      plugin === 'catalog' && isCatalogBetter(day)
        ? IMPROVED_CATALOG
        : PARTS[plugin];
    if (chance(person * 31 + index, day * 7) > likely) return [];
    const minute = Math.floor(chance(person, day * 3) * 8 * 60) + index * 4;
    const at = day * DAY + (9 * 60 + minute) * 60_000;
    const luck = (n: number) => chance(person * 17 + index, day * 11 + n);
    return whatIsDone(plugin, luck).map((use, n) => ({
      id: idOf(name, day, plugin, n),
      person: name,
      at: new Date(at + n * 40_000).toISOString(),
      plugin,
      ...use,
    }));
  });
}

function idOf(...parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join(' ')).digest('hex');
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => hash.slice(ends[index - 1] ?? 0, end))
    .join('-');
}

/** What a person does in a part of the portal, one thing after another. */
function whatIsDone(
  plugin: string,
  luck: (n: number) => number,
): Omit<SimulatedUse, 'id' | 'person' | 'at' | 'plugin'>[] {
  const looked = { action: 'navigate' };
  if (plugin === 'search') {
    const { term, findsNothing } =
      TERMS[Math.floor(luck(9) ** 1.5 * TERMS.length)];
    const found = luck(1) < findsNothing ? 0 : Math.ceil(luck(2) * 20);
    const searched = { action: 'search', value: found, term };
    return found > 0 && luck(3) < OPENS
      ? [looked, searched, { action: 'discover', value: 1, term }]
      : [looked, searched];
  }
  if (plugin === 'catalog' || plugin === 'techdocs') {
    const subject = SOFTWARE[Math.floor(luck(4) ** 2 * SOFTWARE.length)];
    return [looked, { action: 'navigate', subject }];
  }
  if (plugin === 'scaffolder' && luck(5) < STARTS) {
    const ended =
      luck(6) < COMPLETES
        ? { action: 'task-completed', value: SAVES, seconds: takes(luck(7)) }
        : {
            action: 'task-failed',
            seconds: takes(luck(7)),
            step:
              luck(8) < FAILS_LATE ? 'Make a repository' : 'Write the files',
          };
    return [looked, { action: 'create' }, { ...ended, subject: TEMPLATE }];
  }
  return [looked];
}

/** Seconds of a task: most are short, a few wait for something. */
function takes(luck: number): number {
  return Math.round(12 + 20 * luck + 240 * luck ** 12);
}

/** The name of a simulated person in the catalog. */
export function simulatedName(person: number): string {
  return `simulated-${person + 1}`;
}

/** Teams that simulated people are in, by how much of the people each has. */
export function simulatedTeam(
  person: number,
  teams: readonly string[],
): string {
  // The first teams are larger: real ones are not alike either.
  return teams[Math.floor(chance(person, 4) ** 1.6 * teams.length)];
}

function isWorkingDay(day: number): boolean {
  // 1970-01-01 was a Thursday.
  return (day + 3) % 7 < 5;
}

/** A number from 0 to 1 that is the same for the same two numbers (the mixing of MurmurHash3). */
function chance(a: number, b: number): number {
  let hash = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
