import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  plantedChanges,
  SHOWN,
  simulateUse,
  type SimulatedUse,
} from './population';

const DAY = 86_400_000;
const ROWS = 500;
const EVENTS = 100;
/** What of it only the backend can know in a real portal: it comes in by the import. */
const SERVER_SIDE = ['task-completed', 'task-failed'];
/** The capability of app-config.yaml that the catalog is. */
const CATALOG = 'software-catalog';
const TITLES = {
  better: 'Simulated: the catalog got better',
  worse: 'Simulated: the better catalog was taken back',
};

export interface UseSimulatorOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  people: number;
}

/**
 * Lets made-up people use the portal: their past comes in by the import, and what they do from then on
 * by the intake that browsers use, a little later than it happens.
 */
export class UseSimulator {
  readonly #options: UseSimulatorOptions;
  #until: number | undefined;

  constructor(options: UseSimulatorOptions) {
    this.#options = options;
  }

  /** Sends what is new since the last time. @returns how often the portal was used */
  async run(signal: AbortSignal): Promise<number> {
    const now = Date.now();
    const today = Math.floor(now / DAY);
    const since = this.#until ?? (today - SHOWN) * DAY;
    const days = { from: Math.floor(since / DAY), to: today };
    const uses = simulateUse(this.#options.people, days).filter(({ at }) => {
      const time = Date.parse(at);
      return time > since && time <= now;
    });
    if (this.#until === undefined) {
      await this.#import(uses, signal);
      await this.#mark({ from: today - SHOWN, to: today }, signal);
    } else {
      const isServerSide = ({ action }: SimulatedUse) =>
        SERVER_SIDE.includes(action);
      await this.#import(uses.filter(isServerSide), signal);
      await this.#use(
        uses.filter(use => !isServerSide(use)),
        signal,
      );
    }
    this.#until = now;
    return uses.length;
  }

  async #import(rows: SimulatedUse[], signal: AbortSignal): Promise<void> {
    for (let start = 0; start < rows.length; start += ROWS) {
      await this.#ask('/import', signal, {
        simulated: true,
        rows: rows.slice(start, start + ROWS),
      });
    }
  }

  /** As each of them would send it. */
  async #use(uses: SimulatedUse[], signal: AbortSignal): Promise<void> {
    const byPerson = new Map<string, Omit<SimulatedUse, 'person'>[]>();
    for (const { person, ...event } of uses) {
      const events = byPerson.get(person);
      if (events) events.push(event);
      else byPerson.set(person, [event]);
    }
    for (const [simulated, events] of byPerson) {
      for (let start = 0; start < events.length; start += EVENTS) {
        await this.#ask('/usage', signal, {
          simulated,
          sentAt: new Date().toISOString(),
          events: events.slice(start, start + EVENTS),
        });
      }
    }
  }

  /** Writes down when the planted changes were, once. */
  async #mark(
    days: { from: number; to: number },
    signal: AbortSignal,
  ): Promise<void> {
    const { items } = await this.#ask('/markers', signal);
    for (const { day, better } of plantedChanges(days)) {
      const marker = {
        day: new Date(day * DAY).toISOString().slice(0, 10),
        title: better ? TITLES.better : TITLES.worse,
        capability: CATALOG,
      };
      const isKnown = items.some(
        (known: typeof marker) =>
          known.day === marker.day && known.title === marker.title,
      );
      if (!isKnown) await this.#ask('/markers', signal, marker);
    }
  }

  async #ask(path: string, signal: AbortSignal, body?: object) {
    const { auth, discovery } = this.#options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'adoption',
    });
    const response = await fetch(
      `${await discovery.getBaseUrl('adoption')}${path}`,
      {
        method: body ? 'POST' : 'GET',
        signal,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
        },
        body: body && JSON.stringify(body),
      },
    );
    if (!response.ok)
      throw new Error(`simulated use: ${path} answered ${response.status}`);
    return response.json();
  }
}
