import type { Callers } from '../service/Callers';
import type { UsageReader } from '../store/UsageReader';
import type { PeopleGroup } from './GroupDirectory';

/** Pseudonyms that are remembered: making them anew takes a while for many people. */
const MOST_REMEMBERED = 100_000;

/** Finds which stored people belong to a group. Which team someone is in is stored nowhere. */
export class MemberIds {
  readonly #callers: Callers;
  readonly #reader: UsageReader;
  readonly #pseudonyms = new Map<string, readonly string[]>();

  constructor(options: { callers: Callers; reader: UsageReader }) {
    this.#callers = options.callers;
    this.#reader = options.reader;
  }

  /** The numbers of the people of each group, in their order. */
  async of(groups: readonly PeopleGroup[]): Promise<ReadonlySet<number>[]> {
    const known = await this.#reader.readPeople();
    return groups.map(
      ({ members }) =>
        new Set(
          members.flatMap(ref =>
            this.#pseudonymsOf(ref).flatMap(name => known.get(name) ?? []),
          ),
        ),
    );
  }

  /** Of someone, and of whoever was made up under the same name. */
  #pseudonymsOf(ref: string): readonly string[] {
    let names = this.#pseudonyms.get(ref);
    if (!names) {
      const { pseudonym, former } = this.#callers.named(ref);
      names = [pseudonym, ...former, this.#callers.simulated(ref).pseudonym];
      if (this.#pseudonyms.size >= MOST_REMEMBERED) this.#pseudonyms.clear();
      this.#pseudonyms.set(ref, names);
    }
    return names;
  }
}
