import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Handles } from '../identity/Handles';
import { cellsOf } from '../release/cells';
import type { EarlierWaves } from '../release/barByEarlierWaves';
import type { KnexWaveStore, WaveHead } from '../store/WaveStore';

/** So many other waves are held against one: who compares more compares old opinions. */
const LOOK_BACK = 4;

/**
 * Who took part in which of the last waves of a survey, and what those showed: people who are alike
 * in all of it are counted together. Nothing of it is stored.
 */
export class WaveHistory {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #handles: Handles;
  readonly #waves: KnexWaveStore;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    handles: Handles;
    waves: KnexWaveStore;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#handles = options.handles;
    this.#waves = options.waves;
  }

  /**
   * Waves that were released before this release is: later ones, too, when a wave is released again.
   *
   * @returns undefined where there is none, or their keys are destroyed
   */
  async read(wave: WaveHead): Promise<EarlierWaves | undefined> {
    const earlier = (
      await this.#waves.listWaves({
        surveyIds: [wave.surveyId],
        states: ['released'],
      })
    )
      .filter(({ id, salt }) => id !== wave.id && salt !== undefined)
      .slice(0, LOOK_BACK);
    if (earlier.length === 0 || wave.salt === undefined) return undefined;

    const current = await this.#takenPart(wave);
    let rows = 0;
    const past: {
      wave: WaveHead;
      atomOf: Map<string, number>;
      rowsOf: (atom: number | undefined) => number[];
    }[] = [];
    for (const one of earlier) {
      const { rowsOfAtom, count } = await this.#shownRows(one.id, rows);
      rows += count;
      past.push({
        wave: one,
        atomOf: await this.#takenPart(one),
        rowsOf: atom => (atom === undefined ? [] : rowsOfAtom.get(atom) ?? []),
      });
    }

    const alike = new Map<
      string,
      { count: number; atom?: number; rows: number[] }
    >();
    const add = (atom: number | undefined, rowsOfOne: number[]) => {
      if (atom === undefined && rowsOfOne.length === 0) return;
      const key = `${atom}:${rowsOfOne.join(',')}`;
      const group = alike.get(key);
      if (group) group.count += 1;
      else alike.set(key, { count: 1, atom, rows: rowsOfOne });
    };
    for await (const userRef of this.#users()) {
      const own = past.flatMap(one =>
        one.rowsOf(take(one.atomOf, this.#handles.inRoster(one.wave, userRef))),
      );
      add(take(current, this.#handles.inRoster(wave, userRef)), own);
    }
    // Who left the catalog since cannot be found again in another wave, and took part all the same.
    for (const atom of current.values()) add(atom, []);
    for (const one of past)
      for (const atom of one.atomOf.values()) add(undefined, one.rowsOf(atom));
    return { people: [...alike.values()] };
  }

  async #takenPart(wave: WaveHead): Promise<Map<string, number>> {
    return new Map(
      (await this.#waves.readRoster(wave.id))
        .filter(({ mark }) => mark !== undefined)
        .map(({ person, atom }) => [person, atom]),
    );
  }

  /** The cells a wave showed for any question, as rows over its atoms. */
  async #shownRows(waveId: string, from: number) {
    const wave = (await this.#waves.getWave(waveId))!;
    const atoms = await this.#waves.listAtoms(waveId);
    const { cells } = cellsOf(
      wave.dimensions,
      atoms.map(({ labels, members }) => ({ values: labels, members })),
      allPairs(wave.dimensions.length),
    );
    const shown = new Set(wave.shown.map(({ cell }) => cell));
    const rowsOfAtom = new Map<number, number[]>();
    let count = 0;
    for (const { id, atoms: own } of cells) {
      if (!shown.has(id)) continue;
      for (const atom of own)
        rowsOfAtom.set(atom, [...(rowsOfAtom.get(atom) ?? []), from + count]);
      count += 1;
    }
    return { rowsOfAtom, count };
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

/** What stands under a key, which is done with. */
function take<T>(map: Map<string, T>, key: string): T | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}

/** Which pairs were declared then does not matter: those that were not were not shown. */
function allPairs(dimensions: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < dimensions; a++)
    for (let b = 0; b < dimensions; b++) if (a !== b) pairs.push([a, b]);
  return pairs;
}
