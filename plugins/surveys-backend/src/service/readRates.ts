import type { KnexAnswerStore } from '../store/AnswerStore';
import type { KnexReleaseStore } from '../store/ReleaseStore';
import type { WaveHead } from '../store/WaveStore';
import { roundedRate } from './presentWave';

/**
 * Response rates in percent, by the id of the wave. Of a wave that is released it is what was
 * released: answers that are erased, or forgotten, since change nothing, so that nobody sees that
 * somebody erased theirs.
 */
export async function readRates(
  stores: { answers: KnexAnswerStore; releases: KnexReleaseStore },
  waves: readonly WaveHead[],
): Promise<ReadonlyMap<string, number>> {
  const idsOf = (states: readonly WaveHead['state'][]) =>
    waves.flatMap(({ id, state }) => (states.includes(state) ? [id] : []));
  const counted = idsOf(['open', 'paused', 'closed']);
  const released = idsOf(['released']);
  const rates = new Map<string, number>();
  if (counted.length > 0) {
    const counts = await stores.answers.countResponses(counted);
    for (const { id, invited } of waves.filter(one => counted.includes(one.id)))
      rates.set(id, Math.min(100, roundedRate(counts.get(id) ?? 0, invited)));
  }
  if (released.length > 0) {
    for (const { waveId, body } of await stores.releases.readCells(released, [
      'all',
    ]))
      if (body.responseRate !== undefined) rates.set(waveId, body.responseRate);
  }
  return rates;
}
