import { firstDayOf, periodOf, type Day, type Grain } from './calendar';

/** When one person was active, as it is stored. */
export interface Activity {
  /** The first day ever, which is kept when older days are forgotten. */
  firstDay: Day;
  /** The day of the first bit. */
  base: Day;
  /** A bit per day, the lowest of each byte first. */
  bits: Uint8Array;
}

/**
 * Who was active when: a row per person, a bit per period. Persons are known by their position
 * alone. Exact, and small: a year of 200,000 persons is 9 MB.
 */
export class ActivityMatrix {
  readonly grain: Grain;
  /** The first period and how many there are. */
  readonly start: number;
  readonly length: number;
  readonly people: number;
  readonly #words: number;
  readonly #bits: Uint32Array;
  readonly #first: Int32Array;

  private constructor(
    grain: Grain,
    range: { start: number; length: number },
    people: number,
  ) {
    this.grain = grain;
    this.start = range.start;
    this.length = range.length;
    this.people = people;
    this.#words = Math.ceil(range.length / 32);
    this.#bits = new Uint32Array(people * this.#words);
    this.#first = new Int32Array(people);
  }

  /** The days from `from` to `to`, both included; what lies outside is left out. */
  static ofDays(
    activities: readonly Activity[],
    from: Day,
    to: Day,
  ): ActivityMatrix {
    const range = { start: from, length: Math.max(0, to - from + 1) };
    const matrix = new ActivityMatrix('day', range, activities.length);
    activities.forEach(({ firstDay, base, bits }, person) => {
      matrix.#first[person] = firstDay;
      // What is older costs nothing, however much of it there is.
      for (
        let byte = Math.max(0, (from - base) >> 3);
        byte < bits.length;
        byte++
      ) {
        for (let rest = bits[byte]; rest !== 0; rest &= rest - 1) {
          const day = base + byte * 8 + 31 - Math.clz32(rest & -rest);
          if (day >= from && day <= to) matrix.#set(person, day - from);
        }
      }
    });
    return matrix;
  }

  /** By the weeks of the days from `from` to `to`, without a matrix of days in between. */
  static ofWeeks(
    activities: readonly Activity[],
    from: Day,
    to: Day,
  ): ActivityMatrix {
    const start = periodOf(from, 'week');
    const length = to < from ? 0 : periodOf(to, 'week') - start + 1;
    const range = { start, length };
    const matrix = new ActivityMatrix('week', range, activities.length);
    const monday = firstDayOf(start, 'week');
    activities.forEach(({ firstDay, base, bits }, person) => {
      matrix.#first[person] = periodOf(firstDay, 'week');
      for (let byte = 0; byte < bits.length; byte++) {
        for (let rest = bits[byte]; rest !== 0; rest &= rest - 1) {
          const day = base + byte * 8 + 31 - Math.clz32(rest & -rest);
          if (day >= from && day <= to)
            matrix.#set(person, Math.floor((day - monday) / 7));
        }
      }
    });
    return matrix;
  }

  /** The same people by longer periods: active in one when on any of its days. */
  byPeriods(grain: Grain): ActivityMatrix {
    const start = periodOf(this.start, grain);
    const end = periodOf(this.start + this.length - 1, grain);
    const range = { start, length: this.length === 0 ? 0 : end - start + 1 };
    const matrix = new ActivityMatrix(grain, range, this.people);
    const columns = Array.from(
      { length: this.length },
      (_, index) => periodOf(this.start + index, grain) - start,
    );
    for (let person = 0; person < this.people; person++) {
      matrix.#first[person] = periodOf(this.#first[person], grain);
      this.forEachActive(person, period =>
        matrix.#set(person, columns[period - this.start]),
      );
    }
    return matrix;
  }

  /** The rows of some people, in that order. */
  only(people: readonly number[]): ActivityMatrix {
    const matrix = new ActivityMatrix(this.grain, this, people.length);
    people.forEach((person, row) => {
      matrix.#first[row] = this.#first[person];
      const from = person * this.#words;
      matrix.#bits.set(
        this.#bits.subarray(from, from + this.#words),
        row * this.#words,
      );
    });
    return matrix;
  }

  /** The period in which a person was first active, ever: it may lie before the first one here. */
  firstOf(person: number): number {
    return this.#first[person];
  }

  isActive(person: number, period: number): boolean {
    const column = period - this.start;
    if (column < 0 || column >= this.length) return false;
    const word = this.#bits[person * this.#words + (column >>> 5)];
    return ((word >>> (column & 31)) & 1) === 1;
  }

  /** The first period from a given one on in which a person was active. */
  nextActive(person: number, from: number): number | undefined {
    const column = Math.max(0, from - this.start);
    if (column >= this.length) return undefined;
    const row = person * this.#words;
    let index = column >>> 5;
    let word = this.#bits[row + index] & (-1 << (column & 31));
    while (word === 0) {
      index += 1;
      if (index === this.#words) return undefined;
      word = this.#bits[row + index];
    }
    return this.start + index * 32 + 31 - Math.clz32(word & -word);
  }

  /** Calls back with each period in which a person was active, in order. */
  forEachActive(person: number, call: (period: number) => void): void {
    const row = person * this.#words;
    for (let index = 0; index < this.#words; index++) {
      for (let rest = this.#bits[row + index]; rest !== 0; rest &= rest - 1) {
        call(this.start + index * 32 + 31 - Math.clz32(rest & -rest));
      }
    }
  }

  #set(person: number, column: number): void {
    this.#bits[person * this.#words + (column >>> 5)] |= 1 << (column & 31);
  }
}
