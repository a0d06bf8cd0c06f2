import type { Measure, MeasureGrain, MeasurePoint } from '@thrive/measures';
import type { ServiceOptions } from './AdoptionService';

export interface SeriesQuery {
  measureId: string;
  /** ISO days, both included. */
  from?: string;
  to?: string;
  by?: MeasureGrain;
}

/** The contract by which every feature publishes its numbers. */
export interface MeasuresService {
  listMeasures(
    request: {},
    options: ServiceOptions,
  ): Promise<{ items: Measure[] }>;

  /** Points by day, the oldest first; what may not be told is left out. */
  getMeasureSeries(
    request: SeriesQuery,
    options: ServiceOptions,
  ): Promise<{ points: MeasurePoint[] }>;
}
