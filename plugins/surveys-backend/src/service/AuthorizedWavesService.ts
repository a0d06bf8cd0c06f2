import { NotFoundError } from '@backstage/errors';
import { surveyManagePermission } from '@thrive/backstage-plugin-surveys-common';
import type { KnexWaveStore } from '../store/WaveStore';
import type { ServiceOptions } from './ServiceOptions';
import type { SurveyGate } from './SurveyGate';
import type { WavesService } from './WavesService';

/** Holds all permission code of waves: they are for those who manage their survey. */
export class AuthorizedWavesService implements WavesService {
  readonly #gate: SurveyGate;
  readonly #inner: WavesService;
  readonly #waves: KnexWaveStore;

  constructor(options: {
    gate: SurveyGate;
    inner: WavesService;
    waves: KnexWaveStore;
  }) {
    this.#gate = options.gate;
    this.#inner = options.inner;
    this.#waves = options.waves;
  }

  async planWave(
    request: Parameters<WavesService['planWave']>[0],
    options: ServiceOptions,
  ) {
    await this.#mayManage(request.surveyId, options);
    return this.#inner.planWave(request, options);
  }

  async getWave(request: { waveId: string }, options: ServiceOptions) {
    await this.#mayManageWave(request, options);
    return this.#inner.getWave(request, options);
  }

  async changeWave(
    request: Parameters<WavesService['changeWave']>[0],
    options: ServiceOptions,
  ) {
    await this.#mayManageWave(request, options);
    return this.#inner.changeWave(request, options);
  }

  async remind(request: { waveId: string }, options: ServiceOptions) {
    await this.#mayManageWave(request, options);
    return this.#inner.remind(request, options);
  }

  async releaseWave(request: { waveId: string }, options: ServiceOptions) {
    await this.#mayManageWave(request, options);
    return this.#inner.releaseWave(request, options);
  }

  async explainEligibility(
    request: { waveId: string; userRef: string },
    options: ServiceOptions,
  ) {
    await this.#mayManageWave(request, options);
    return this.#inner.explainEligibility(request, options);
  }

  async #mayManageWave(
    { waveId }: { waveId: string },
    options: ServiceOptions,
  ): Promise<void> {
    const wave = await this.#waves.getWave(waveId);
    if (!wave) throw new NotFoundError('There is no such wave.');
    await this.#mayManage(wave.surveyId, options);
  }

  #mayManage(surveyId: string, options: ServiceOptions): Promise<void> {
    return this.#gate.demandFor(
      surveyManagePermission,
      surveyId,
      options,
      'You may not manage this survey; its owners may.',
    );
  }
}
