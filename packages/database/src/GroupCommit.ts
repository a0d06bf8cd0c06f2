import { ServiceUnavailableError } from '@backstage/errors';

interface Waiting<TItem, TResult> {
  items: readonly TItem[];
  resolve: (results: TResult[]) => void;
  reject: (error: unknown) => void;
}

/**
 * Stores what comes from many callers in few transactions: while one is under way, what arrives
 * waits for the next. Nobody gets an answer before theirs is committed, and what cannot be stored
 * is told to whoever sent it. Holds no more than a given number of items.
 *
 * @public
 */
export class GroupCommit<TItem, TResult> {
  readonly #what: string;
  readonly #store: (items: readonly TItem[]) => Promise<TResult[]>;
  readonly #largestBatch: number;
  readonly #most: number;
  readonly #patience: number;
  readonly #waiting: Waiting<TItem, TResult>[] = [];
  #held = 0;
  #closed = false;
  #working: Promise<void> | undefined;

  constructor(options: {
    /** What the items are called when it has to be said that they are not stored. */
    what: string;
    /** Stores a batch, all or nothing, and answers for each item in their order. */
    store: (items: readonly TItem[]) => Promise<TResult[]>;
    /** Items of one transaction; a caller's items stay together. */
    largestBatch: number;
    /** Items held at the same time, those being stored included. */
    most: number;
    /** Callers wait no longer than so many milliseconds for a database that does not answer. */
    patience: number;
  }) {
    this.#what = options.what;
    this.#store = options.store;
    this.#largestBatch = options.largestBatch;
    this.#most = options.most;
    this.#patience = options.patience;
  }

  /**
   * Stores items and answers for each once they are committed.
   *
   * @throws ServiceUnavailableError when too much waits already, or the backend is about to stop
   */
  async submit(items: readonly TItem[]): Promise<TResult[]> {
    if (items.length === 0) return [];
    if (this.#closed)
      throw new ServiceUnavailableError(
        `The backend is about to stop; send the ${
          this.#what
        } again in a moment.`,
      );
    if (this.#held + items.length > this.#most)
      throw new ServiceUnavailableError(
        `More ${
          this.#what
        } wait than can be held; send these again in a moment.`,
      );
    this.#held += items.length;
    const stored = new Promise<TResult[]>((resolve, reject) => {
      this.#waiting.push({ items, resolve, reject });
    });
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
    });
    return stored;
  }

  /** Takes nothing more and waits until everything that was taken is stored, or has failed. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#working;
  }

  async #work(): Promise<void> {
    // Requests that came in the same turn share the first transaction, too.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#take();
      const items = batch.flatMap(waiting => waiting.items);
      try {
        const results = await this.#storeInTime(items);
        let from = 0;
        for (const waiting of batch) {
          waiting.resolve(results.slice(from, from + waiting.items.length));
          from += waiting.items.length;
        }
      } catch (error) {
        for (const waiting of batch) waiting.reject(error);
      } finally {
        this.#held -= items.length;
      }
    }
  }

  /**
   * A batch that is given up may yet be committed: whoever sends it again sends the same ids, which
   * count once.
   */
  async #storeInTime(items: readonly TItem[]): Promise<TResult[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () =>
          reject(
            new ServiceUnavailableError(
              `The database does not answer; send the ${
                this.#what
              } again in a moment.`,
            ),
          ),
        this.#patience,
      );
    });
    try {
      return await Promise.race([this.#store(items), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #take(): Waiting<TItem, TResult>[] {
    let taken = 1;
    let size = this.#waiting[0].items.length;
    while (
      taken < this.#waiting.length &&
      size + this.#waiting[taken].items.length <= this.#largestBatch
    ) {
      size += this.#waiting[taken].items.length;
      taken += 1;
    }
    return this.#waiting.splice(0, taken);
  }
}
