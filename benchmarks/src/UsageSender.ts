import { mockCredentials } from '@backstage/backend-test-utils';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const PEOPLE = 5000;
const SMALLEST = 20;
const LARGEST = 50;
const PLUGINS = ['catalog', 'scorecards', 'techdocs', 'search', 'scaffolder'];
/** Milliseconds until another attempt, where nobody answers. */
const AGAIN = 50;
/** Comes back sooner than it is told to, so that there is a load during an outage, too. */
const MOST_PATIENCE = 1000;
const LONGEST_REQUEST = 90_000;

/**
 * Many clients who each send batches one after another, and repeat what was not acknowledged with
 * the same ids until it is.
 */
export class UsageSender {
  readonly #url: () => string;
  #sending: Promise<void>[] = [];
  #stopped = false;
  #next = 0;
  /** Events that were answered with 202: whose, and the ids that the clients gave them. */
  readonly acknowledged: { person: string; id: string }[] = [];
  /** Answers by status; 0 where the connection broke. */
  readonly answers: Record<number, number> = {};
  /** Events that the backend knew already when they were sent again. */
  known = 0;
  /** Events that it refused for good. */
  refused = 0;
  /** Answers 429 and 5xx that do not say when to come back. */
  withoutRetryAfter = 0;

  /** @param url - where the backend answers at the moment */
  constructor(url: () => string) {
    this.#url = url;
  }

  start(clients: number): void {
    this.#stopped = false;
    this.#sending = Array.from({ length: clients }, () => this.#send());
  }

  /** Sends no new batches, and waits until all of the ones that were begun are acknowledged. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#sending);
  }

  /** Waits until so many more events were acknowledged. */
  async progress(events: number): Promise<void> {
    const wanted = this.acknowledged.length + events;
    while (this.acknowledged.length < wanted) await sleep(10);
  }

  async #send(): Promise<void> {
    while (!this.#stopped) {
      const number = this.#next++;
      const size = SMALLEST + (number % (LARGEST - SMALLEST + 1));
      const person = number % PEOPLE;
      const events = Array.from({ length: size }, (_, index) =>
        eventOf(person, index),
      );
      let wait = await this.#attempt(person, events);
      while (wait !== undefined) {
        await sleep(wait);
        wait = await this.#attempt(person, events);
      }
    }
  }

  /** Returns how long to wait until the next attempt; undefined when none is needed. */
  async #attempt(
    person: number,
    events: readonly { id: string }[],
  ): Promise<number | undefined> {
    try {
      const response = await fetch(`${this.#url()}/usage`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: mockCredentials.user.header(refOf(person)),
        },
        body: JSON.stringify({ sentAt: new Date().toISOString(), events }),
        signal: AbortSignal.timeout(LONGEST_REQUEST),
      });
      const answer = await response.json();
      this.#count(response.status);
      if (response.status === 202) {
        this.known += answer.duplicates;
        this.refused += answer.refused.length;
        for (const { id } of events)
          this.acknowledged.push({ person: refOf(person), id });
        return undefined;
      }
      const after = response.headers.get('retry-after');
      if (after === null) this.withoutRetryAfter += 1;
      return Math.min(Number(after ?? 1) * 1000, MOST_PATIENCE);
    } catch {
      this.#count(0);
      return AGAIN;
    }
  }

  #count(status: number): void {
    this.answers[status] = (this.answers[status] ?? 0) + 1;
  }
}

const refOf = (person: number) => `user:default/person-${person}`;

function eventOf(person: number, index: number) {
  const plugin = PLUGINS[(person + index) % PLUGINS.length];
  return {
    id: randomUUID(),
    at: new Date().toISOString(),
    action: 'navigate',
    plugin,
    extension: `page:${plugin}`,
    subject: `component:default/service-${(person * 31 + index) % 500}`,
  };
}
