import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EarlierWaves } from '../release/barByEarlierWaves';
import { cellsOf } from '../release/cells';
import type { WaveHead } from '../store/WaveStore';
import { compareWaves, type Person, type ShownSum } from './compareWaves';
import {
  type Participant,
  readTakenPart,
  type TakenPart,
  type TakenPartOptions,
} from './TakenPart';

/** So many other waves are held against one: who compares more compares old opinions. */
const LOOK_BACK = 4;

/**
 * Who is in the sums that the last waves of a survey showed, and in those that one is about to show:
 * people who are alike in all of it are counted together, question by question. Nothing of it is
 * stored.
 */
export class WaveHistory {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #options: TakenPartOptions;

  constructor(
    options: { auth: AuthService; catalog: CatalogService } & TakenPartOptions,
  ) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#options = options;
  }

  /**
   * Waves that were released before this release is: later ones, too, when a wave is released again.
   *
   * @param variables - ids of what this release is about
   * @returns by variable; undefined where there is no other wave, or their keys are destroyed
   */
  async read(
    wave: WaveHead,
    variables: readonly string[],
  ): Promise<Record<string, EarlierWaves> | undefined> {
    const earlier = (
      await this.#options.waves.listWaves({
        surveyIds: [wave.surveyId],
        states: ['released'],
      })
    )
      .filter(({ id, salt }) => id !== wave.id && salt !== undefined)
      .slice(0, LOOK_BACK);
    if (earlier.length === 0 || wave.salt === undefined) return undefined;

    const current = await readTakenPart(this.#options, wave, false);
    const past: TakenPart[] = [];
    for (const one of earlier)
      past.push(await readTakenPart(this.#options, one, true));
    const shown = new Map<string, ShownSum[]>();
    for (const one of past) await this.#addShown(one, shown);
    const people = await this.#people(current, past);
    const found: Record<string, EarlierWaves> = {};
    for (const variable of variables) {
      const sums = shown.get(variable);
      if (!sums) continue;
      found[variable] = compareWaves(variable, sums, people, {
        of: current,
        release: wave.releases + 1,
      });
      // One question of thousands of people takes a while: others have their turn in between.
      await nextTurn();
    }
    return found;
  }

  /** The sums that a wave showed, by variable. */
  async #addShown(of: TakenPart, shown: Map<string, ShownSum[]>) {
    const { waves } = this.#options;
    const wave = (await waves.getWave(of.wave.id))!;
    const atoms = await waves.listAtoms(wave.id);
    const { cells } = cellsOf(
      wave.dimensions,
      atoms.map(({ labels, members }) => ({ values: labels, members })),
      allPairs(wave.dimensions.length),
    );
    const atomsOf = new Map(cells.map(cell => [cell.id, cell.atoms]));
    for (const { variable, cell, release } of wave.shown) {
      const own = atomsOf.get(cell);
      if (!own) continue;
      const sums = shown.get(variable) ?? [];
      sums.push({ of, atoms: own, release });
      shown.set(variable, sums);
    }
  }

  async #people(
    current: TakenPart,
    past: readonly TakenPart[],
  ): Promise<Person[]> {
    const people: Person[] = [];
    for await (const userRef of this.#users()) {
      const now = take(current, userRef);
      const then = new Map<TakenPart, Participant>();
      for (const one of past) {
        const participant = take(one, userRef);
        if (participant) then.set(one, participant);
      }
      if (now || then.size > 0) people.push({ now, then, isGone: false });
    }
    // Who left the catalog since cannot be found again in another wave, and took part all the same.
    for (const now of current.people.values())
      people.push({ now, then: new Map(), isGone: true });
    for (const one of past)
      for (const participant of one.people.values())
        people.push({ then: new Map([[one, participant]]), isGone: true });
    return people;
  }

  async *#users(): AsyncGenerator<string> {
    const pages = this.#catalog.streamEntities(
      {
        query: { kind: 'User' },
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) yield* page.map(stringifyEntityRef);
  }
}

/** Somebody of a wave, who is done with. */
function take(
  { people, pseudonymOf }: TakenPart,
  userRef: string,
): Participant | undefined {
  const key = pseudonymOf(userRef);
  const found = people.get(key);
  people.delete(key);
  return found;
}

/** Which pairs were declared then does not matter: those that were not were not shown. */
function allPairs(dimensions: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < dimensions; a++)
    for (let b = 0; b < dimensions; b++) if (a !== b) pairs.push([a, b]);
  return pairs;
}
