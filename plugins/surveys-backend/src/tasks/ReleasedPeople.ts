import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import type { Handles } from '../identity/Handles';
import type { CountedPerson, KnexSumsStore } from '../store/SumsStore';
import type { WaveHead } from '../store/WaveStore';

/**
 * Keeps who is in the sums of which release, for as long as another wave may be subtracted from them:
 * of that, what somebody erases later takes nothing back.
 */
export class ReleasedPeople {
  readonly #handles: Handles;
  readonly #sums: KnexSumsStore;

  constructor(options: { handles: Handles; sums: KnexSumsStore }) {
    this.#handles = options.handles;
    this.#sums = options.sums;
  }

  /** Those of all releases, with the one that is about to be. Of ballots nobody knows whose they are. */
  async of(
    wave: WaveHead,
    { mode, destroyKey = false }: SurveyDefinition,
    release: number,
  ): Promise<CountedPerson[]> {
    // Without the key nobody is found in another wave.
    if (mode === 'anonymous' || destroyKey) return [];
    const stored = (await this.#sums.readStored(wave.id)).map(one => ({
      ...one,
      person: this.#handles.inSums(wave, one.person),
    }));
    const keyOf = ({ person, added }: CountedPerson) => `${person} ${added}`;
    const counted = new Set(stored.map(keyOf));
    const gone = (await this.#sums.readReleased(wave.id))
      .filter(one => !counted.has(keyOf(one)))
      .map(one => ({ ...one, erased: one.erased ?? release }));
    return [...stored, ...gone];
  }
}
