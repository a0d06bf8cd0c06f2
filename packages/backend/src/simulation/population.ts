/** Something that a simulated person did. */
export interface SimulatedUse {
  person: string;
  at: string;
  action: string;
  plugin: string;
  subject?: string;
  value?: number;
}

const DAY = 86_400_000;
/** So many days before the last one the first person came. */
const SPAN = 84;
/** Three in ten stop coming after two weeks. */
const CHURN = 0.3;
const STAYS = 14;
/** On this day before the last one the catalog gets better, and is used more from then on. */
const IMPROVED = 21;
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
/** One search in six finds nothing; of the others two in three lead to a result. */
const FINDS_NOTHING = 0.17;
const OPENS = 0.66;
/** The golden path of the demo, and what its author says that it saves, in minutes. */
const TEMPLATE = 'template:default/npm-library';
const SAVES = 120;
/** Two in three who look at a template use it, and four in five of those come to an end. */
const STARTS = 0.66;
const COMPLETES = 0.8;

/**
 * What a made-up population did on the days up to one: people who come for the first time spread
 * over twelve weeks, each more or less keen, on working days, some of whom leave; and one change
 * that is planted to be found. The same people do the same on the same day, whenever it is asked.
 *
 * @param lastDay - days since 1970-01-01
 */
export function simulateUse(people: number, lastDay: number): SimulatedUse[] {
  const uses: SimulatedUse[] = [];
  // First days hang on a fixed day, so that they stay as they are for twelve weeks.
  const epoch = Math.floor(lastDay / SPAN) * SPAN;
  for (let person = 0; person < people; person++) {
    const first = epoch - SPAN + Math.floor(chance(person, 1) * SPAN * 1.5);
    const keen = 0.15 + 0.55 * chance(person, 2);
    const leaves = chance(person, 3) < CHURN ? first + STAYS : Infinity;
    const until = Math.min(lastDay, leaves);
    for (let day = Math.max(first, lastDay - SPAN); day <= until; day++) {
      const comes = isWorkingDay(day) && chance(person, day) < keen;
      if (day !== first && !comes) continue;
      for (const [index, plugin] of Object.keys(PARTS).entries()) {
        const likely =
          plugin === 'catalog' && day > lastDay - IMPROVED
            ? IMPROVED_CATALOG
            : PARTS[plugin];
        if (chance(person * 31 + index, day * 7) > likely) continue;
        // One visit a day, from one part to the next.
        const minute = Math.floor(chance(person, day * 3) * 8 * 60) + index * 4;
        const at = day * DAY + (9 * 60 + minute) * 60_000;
        const luck = (n: number) => chance(person * 17 + index, day * 11 + n);
        for (const [n, use] of whatIsDone(plugin, luck).entries()) {
          uses.push({
            person: simulatedName(person),
            at: new Date(at + n * 40_000).toISOString(),
            plugin,
            ...use,
          });
        }
      }
    }
  }
  return uses;
}

/** What a person does in a part of the portal, one thing after another. */
function whatIsDone(
  plugin: string,
  luck: (n: number) => number,
): Omit<SimulatedUse, 'person' | 'at' | 'plugin'>[] {
  const looked = { action: 'navigate' };
  if (plugin === 'search') {
    const found = luck(1) < FINDS_NOTHING ? 0 : Math.ceil(luck(2) * 20);
    const searched = { action: 'search', value: found };
    return found > 0 && luck(3) < OPENS
      ? [looked, searched, { action: 'discover', value: 1 }]
      : [looked, searched];
  }
  if (plugin === 'catalog' || plugin === 'techdocs') {
    const subject = SOFTWARE[Math.floor(luck(4) ** 2 * SOFTWARE.length)];
    return [looked, { action: 'navigate', subject }];
  }
  if (plugin === 'scaffolder' && luck(5) < STARTS) {
    const ended =
      luck(6) < COMPLETES
        ? { action: 'task-completed', value: SAVES }
        : { action: 'task-failed' };
    return [looked, { action: 'create' }, { ...ended, subject: TEMPLATE }];
  }
  return [looked];
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
