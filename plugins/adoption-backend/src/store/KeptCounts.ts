import { withoutSql } from '@thrive/database';
import type { Knex } from 'knex';

/** So many times as long as it took to count something it serves. */
const WORTH = 500;
/** What is counted within so many milliseconds is counted anew each time. */
const QUICK = 20;

/** Something that was counted, and when: in milliseconds. */
export interface Counted<T> {
  value: T;
  at: number;
}

/**
 * Keeps what takes a while to count, for all replicas: it serves for as long as it is worth, so that
 * few wait for it however many look at it, and a small portal always counts anew.
 */
export class KeptCounts {
  readonly #knex: Knex;
  readonly #atMost: number;
  readonly #counting = new Map<string, Promise<Counted<unknown>>>();
  #cleared = 0;

  /** @param options - `keepFor`: how long anything is kept at most, in milliseconds */
  constructor(options: { knex: Knex; keepFor: number }) {
    this.#knex = options.knex;
    this.#atMost = options.keepFor;
  }

  /**
   * What was counted not long ago, or is counted now.
   *
   * @param what - names it together with everything it depends on
   * @param count - gives something that JSON can tell
   */
  async get<T>(what: string, count: () => Promise<T>): Promise<Counted<T>> {
    const kept = await this.#read<T>(what);
    if (kept) return kept;
    const running = this.#counting.get(what);
    if (running) return running as Promise<Counted<T>>;
    const counting = this.#count(what, count).finally(() =>
      this.#counting.delete(what),
    );
    this.#counting.set(what, counting);
    return counting;
  }

  /** Forgets all of it, because what it was counted from is different now. */
  async clear(): Promise<void> {
    // What is being counted may have begun before.
    this.#cleared += 1;
    await withoutSql('forget counts', () => this.#knex('kept_counts').delete());
  }

  async #read<T>(what: string): Promise<Counted<T> | undefined> {
    const row = await withoutSql('read counts', () =>
      this.#knex('kept_counts')
        .where({ what })
        .where('good_until', '>', Date.now())
        .first('counted_at', 'body'),
    );
    return row && { value: JSON.parse(row.body), at: Number(row.counted_at) };
  }

  async #count<T>(what: string, count: () => Promise<T>): Promise<Counted<T>> {
    const before = this.#cleared;
    const at = Date.now();
    const value = await count();
    const took = Date.now() - at;
    const goodFor = Math.min(took * WORTH, this.#atMost);
    const isWorth = took >= QUICK && goodFor > 0;
    if (isWorth && before === this.#cleared) {
      await withoutSql('keep counts', () =>
        this.#knex('kept_counts')
          .insert({
            what,
            counted_at: at,
            good_until: Date.now() + goodFor,
            body: JSON.stringify(value),
          })
          .onConflict('what')
          .merge(),
      );
    }
    return { value, at };
  }
}
