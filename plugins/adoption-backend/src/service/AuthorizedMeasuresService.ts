import { NotAllowedError } from '@backstage/errors';
import type { ServiceOptions } from './AdoptionService';
import type { AuthorizedNumbersService } from './AuthorizedNumbersService';
import type { MeasuresService, SeriesQuery } from './MeasuresService';

/**
 * Holds all permission code: what is published of the platform is for those who may read its numbers,
 * what is published of a team also for the team.
 */
export class AuthorizedMeasuresService implements MeasuresService {
  readonly #inner: MeasuresService;
  readonly #numbers: AuthorizedNumbersService;

  constructor(options: {
    inner: MeasuresService;
    /** Who may read whose numbers. */
    numbers: AuthorizedNumbersService;
  }) {
    this.#inner = options.inner;
    this.#numbers = options.numbers;
  }

  async listMeasures(request: {}, options: ServiceOptions) {
    await this.#numbers.demandSome(options);
    return this.#inner.listMeasures(request, options);
  }

  async getMeasureSeries(request: SeriesQuery, options: ServiceOptions) {
    if (await this.#numbers.mayReadAll(options))
      return this.#inner.getMeasureSeries(request, options);
    await this.#numbers.demandSome(options);
    if (request.by !== 'group') {
      throw new NotAllowedError(
        "You may not read the platform's numbers; its owners may. Those of your teams come with by=group.",
      );
    }
    const [mayRead, { points }] = await Promise.all([
      this.#numbers.readableTeams(options),
      this.#inner.getMeasureSeries(request, options),
    ]);
    return { points: points.filter(({ key }) => mayRead(key)) };
  }
}
