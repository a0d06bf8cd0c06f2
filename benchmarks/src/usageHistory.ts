import { createHash } from 'node:crypto';

/** Something a made-up person did. */
export interface Use {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  person: number;
  action: string;
  plugin: string;
  subject: string;
}

export interface HistoryOptions {
  people: number;
  events: number;
  /** Days since 1970-01-01; the last one is included. */
  firstDay: number;
  lastDay: number;
}

const DAY = 86_400_000;
const HOUR = 3_600_000;
const ENTITIES = 2000;
const TEMPLATES = 40;
const KNOWN_PLUGINS = ['catalog', 'techdocs', 'search', 'scaffolder'];
const PLUGINS = [
  ...KNOWN_PLUGINS,
  ...Array.from({ length: 36 }, (_, index) => `plugin-${index}`),
];

/** What one person is like: when they come, and what they use. */
interface Person {
  firstDay: number;
  lastDay: number;
  keen: number;
  plugins: string[];
}

/**
 * What people did on each day, in the order of time. The same options give the same uses: people
 * who begin over ten weeks, come on working days as they are keen, sometimes leave for good, and
 * have three to twelve plugins of their own, some more popular than others.
 */
export function* simulateHistory(options: HistoryOptions): Generator<Use[]> {
  const random = createRandom(20_28);
  const people = Array.from({ length: options.people }, () =>
    invent(options, random),
  );
  const comings: number[][] = [];
  for (let day = options.firstDay; day <= options.lastDay; day++)
    comings.push(
      people.flatMap((person, index) =>
        comes(person, day, random) ? [index] : [],
      ),
    );
  const visits = comings.reduce((sum, { length }) => sum + length, 0);
  let visit = 0;
  for (const [index, coming] of comings.entries()) {
    const uses: Use[] = [];
    for (const person of coming) {
      const first = Math.floor((options.events * visit) / visits);
      const end = Math.floor((options.events * ++visit) / visits);
      const start = (options.firstDay + index) * DAY + 7 * HOUR;
      for (let event = first; event < end; event++) {
        const at = start + Math.floor(random() * 10 * HOUR);
        const { plugins } = people[person];
        uses.push(use(person, at, pick(plugins, random), random));
      }
    }
    yield uses.sort((a, b) => a.at - b.at);
  }
}

/** As an identity is stored: nobody's name, and as long as a real one. */
export function pseudonymOf(person: number): string {
  return createHash('sha256').update(`person-${person}`).digest('base64url');
}

function invent(
  { firstDay, lastDay }: HistoryOptions,
  random: () => number,
): Person {
  const began =
    firstDay + Math.floor(random() < 0.6 ? random() * 7 : random() * 70);
  const leaves = random() < 0.2 ? began + 14 + random() * 28 : lastDay;
  const plugins = new Set(['catalog']);
  const wanted = 3 + Math.floor(random() * 10);
  while (plugins.size < wanted) plugins.add(pick(PLUGINS, random));
  return {
    firstDay: began,
    lastDay: leaves,
    keen: 0.2 + 0.7 * random(),
    plugins: [...plugins],
  };
}

function comes(person: Person, day: number, random: () => number): boolean {
  const chance = random();
  if (day < person.firstDay || day > person.lastDay) return false;
  // 1970-01-01 was a Thursday.
  const working = (day + 3) % 7 < 5;
  return day === person.firstDay || chance < person.keen * (working ? 1 : 0.05);
}

function use(
  person: number,
  at: number,
  plugin: string,
  random: () => number,
): Use {
  const id = uuid(random);
  const kind = random();
  if (plugin === 'search')
    return { id, at, person, action: 'search', plugin, subject: '/search' };
  if (plugin === 'scaffolder') {
    const template = Math.floor(random() ** 2 * TEMPLATES);
    const subject = `template:default/template-${template}`;
    const action = kind < 0.3 ? 'click' : 'navigate';
    return { id, at, person, action, plugin, subject };
  }
  const entity = Math.floor(random() ** 2 * ENTITIES);
  const subject = ['catalog', 'techdocs'].includes(plugin)
    ? `component:default/service-${entity}`
    : `/${plugin}`;
  const action = kind < 0.8 ? 'navigate' : 'click';
  return { id, at, person, action, plugin, subject };
}

/** Earlier ones more often. */
function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() ** 2 * values.length)];
}

function uuid(random: () => number): string {
  let hex = '';
  while (hex.length < 32)
    hex += Math.floor(random() * 0x10000)
      .toString(16)
      .padStart(4, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Numbers from 0 to 1, the same ones for a seed (Mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
