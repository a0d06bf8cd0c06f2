import type {
  EligibilityAnswer,
  Wave,
} from '@thrive/backstage-plugin-surveys-common';
import type { ServiceOptions } from './ServiceOptions';

/** Opening and closing surveys. */
export interface WavesService {
  /** @throws ConflictError when a wave of the survey is open or planned already */
  planWave(
    request: { surveyId: string; opensAt?: string; closesAt: string },
    options: ServiceOptions,
  ): Promise<Wave>;

  getWave(request: { waveId: string }, options: ServiceOptions): Promise<Wave>;

  changeWave(
    request: { waveId: string; state: 'open' | 'paused' | 'closed' },
    options: ServiceOptions,
  ): Promise<Wave>;

  remind(request: { waveId: string }, options: ServiceOptions): Promise<void>;

  releaseWave(
    request: { waveId: string },
    options: ServiceOptions,
  ): Promise<Wave>;

  /** Why a person is asked, or not: in a wave, or in the next one of a survey. */
  explainEligibility(
    request: { waveId?: string; surveyId?: string; userRef: string },
    options: ServiceOptions,
  ): Promise<EligibilityAnswer>;
}
