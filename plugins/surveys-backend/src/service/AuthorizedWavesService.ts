import { surveyManagePermission } from '@thrive/backstage-plugin-surveys-common';
import type { ServiceOptions } from './ServiceOptions';
import type { SurveyGate } from './SurveyGate';
import type { WavesService } from './WavesService';

const MANAGE = 'You may not manage this survey; its owners may.';

/** Holds all permission code of waves: they are for those who manage their survey. */
export class AuthorizedWavesService implements WavesService {
  readonly #gate: SurveyGate;
  readonly #inner: WavesService;

  constructor(options: { gate: SurveyGate; inner: WavesService }) {
    this.#gate = options.gate;
    this.#inner = options.inner;
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
    request: Parameters<WavesService['explainEligibility']>[0],
    options: ServiceOptions,
  ) {
    const { surveyId, waveId } = request;
    if (waveId !== undefined) await this.#mayManageWave({ waveId }, options);
    else await this.#mayManage(surveyId ?? '', options);
    return this.#inner.explainEligibility(request, options);
  }

  #mayManageWave(
    { waveId }: { waveId: string },
    options: ServiceOptions,
  ): Promise<void> {
    return this.#gate.demandForWave(
      surveyManagePermission,
      waveId,
      options,
      MANAGE,
    );
  }

  #mayManage(surveyId: string, options: ServiceOptions): Promise<void> {
    return this.#gate.demandFor(
      surveyManagePermission,
      surveyId,
      options,
      MANAGE,
    );
  }
}
