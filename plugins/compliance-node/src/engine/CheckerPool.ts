import { Checker } from './Checker';
import type { RuleRunnerOptions } from './RuleRunner';

/** So many threads are kept for the next check; more are made when more are needed at a time. */
const KEPT = 2;

/**
 * Checkers for whoever has several checks at a time: each check has one for itself, so that none waits
 * for the rules of another. Close it when it is not needed any more.
 *
 * @public
 */
export class CheckerPool {
  readonly #options: RuleRunnerOptions;
  readonly #idle: Checker[] = [];
  #closed = false;

  constructor(options: RuleRunnerOptions = {}) {
    this.#options = options;
  }

  /** Does something with a checker that nobody else has meanwhile. */
  async use<T>(check: (checker: Checker) => Promise<T>): Promise<T> {
    const checker = this.#idle.pop() ?? new Checker(this.#options);
    try {
      return await check(checker);
    } finally {
      if (this.#closed || this.#idle.length >= KEPT) await checker.close();
      else this.#idle.push(checker);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#idle.splice(0).map(checker => checker.close()));
  }
}
