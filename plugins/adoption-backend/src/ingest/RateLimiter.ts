/** How many are remembered; the ones that were quiet for longest are forgotten first. */
const MOST_REMEMBERED = 50_000;

interface Allowance {
  left: number;
  at: number;
}

/** Gives everyone so many events at once, and so many more every second. */
export class RateLimiter {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #allowances = new Map<string, Allowance>();

  constructor(options: { burst: number; perSecond: number }) {
    this.#burst = options.burst;
    this.#perSecond = options.perSecond;
  }

  /**
   * Takes events out of someone's allowance.
   *
   * @param now - in milliseconds
   * @returns undefined when there are enough left, else the seconds until there are
   */
  take(who: string, events: number, now: number): number | undefined {
    const before = this.#allowances.get(who);
    const gained = before ? ((now - before.at) / 1000) * this.#perSecond : 0;
    const left = Math.min(this.#burst, (before?.left ?? this.#burst) + gained);
    if (left < events) {
      const missing = Math.min(events, this.#burst) - left;
      return Math.max(1, Math.ceil(missing / this.#perSecond));
    }
    this.#allowances.delete(who);
    this.#allowances.set(who, { left: left - events, at: now });
    if (this.#allowances.size > MOST_REMEMBERED) {
      const [oldest] = this.#allowances.keys();
      this.#allowances.delete(oldest);
    }
    return undefined;
  }
}
