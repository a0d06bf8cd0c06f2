import { marginOfError, sampleSize } from '@thrive/stats';
import type { Wave } from '@thrive/backstage-plugin-surveys-common';
import type { WaveHead } from '../store/WaveStore';

/** Response rates are rounded to so many percent, so that a single answer does not show. */
const RATE_STEP = 5;
/** A share that is known to within so much, from 0 to 1, is known well. */
const GOOD_MARGIN = 0.05;

/** A rate that tells of no single answer. */
export function roundedRate(part: number, whole: number): number {
  return Math.round((100 * part) / whole / RATE_STEP) * RATE_STEP;
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
  // Of few a step of the rate is one of them; what is released is decided by the release.
  const mayTell =
    enough && (wave.state === 'released' || wave.invited * RATE_STEP >= 100);
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
    responseRate: mayTell ? rate : undefined,
    precision: mayTell && rate ? precisionOf(wave, rate) : undefined,
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
