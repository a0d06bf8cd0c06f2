import { marginOfError, sampleSize } from '@thrive/stats';
import type { Wave } from '@thrive/backstage-plugin-surveys-common';
import type { WaveHead } from '../store/WaveStore';

/** Response rates are rounded to so many percent: the first of which a step is two people at least. */
const RATE_STEPS = [5, 10, 20, 25];
const COARSEST = 50;

/** A share that is known to within so much, from 0 to 1, is known well. */
const GOOD_MARGIN = 0.05;

/** A rate that tells of no single answer. */
export function roundedRate(part: number, whole: number): number {
  const step = RATE_STEPS.find(one => one * whole >= 2 * 100) ?? COARSEST;
  return Math.round((100 * part) / whole / step) * step;
}

/**
 * A wave as the API tells it.
 *
 * @param rate - how many of a hundred answered, see `readRates`
 * @param smallest - of fewer people nothing is told
 */
export function presentWave(
  wave: WaveHead,
  rate: number | undefined,
  smallest: number,
): Wave {
  const enough = wave.invited >= smallest;
  const { release } = wave;
  return {
    id: wave.id,
    surveyId: wave.surveyId,
    number: wave.number,
    version: wave.version,
    state: wave.state,
    opensAt: wave.opensAt,
    closesAt: wave.closesAt,
    invited: enough ? wave.invited : undefined,
    fraction: wave.fraction < 1 ? wave.fraction : undefined,
    responseRate: enough ? rate : undefined,
    precision: enough && rate ? precisionOf(wave, rate) : undefined,
    release: release && {
      number: release.number,
      done: release.done,
      of: release.of,
      problem: release.problem,
    },
  };
}

/** How well shares are known by now: of what is told alone, and of all who might have been asked. */
function precisionOf({ invited, fraction }: WaveHead, rate: number) {
  const population = Math.round(invited / fraction);
  const margin = marginOfError(Math.round((rate / 100) * invited), population);
  return margin === undefined
    ? undefined
    : {
        points: Math.round(100 * margin),
        answersForGood: sampleSize(GOOD_MARGIN, population),
      };
}
