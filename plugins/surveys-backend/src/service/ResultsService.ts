import type {
  CommentList,
  NamedAnswers,
  Results,
  SurveyOutcome,
  Trend,
} from '@thrive/backstage-plugin-surveys-common';
import type { Measure, MeasurePoint } from '@thrive/measures';
import type { ServiceOptions } from './ServiceOptions';

/** Reading what is released, and saying what was done about it. */
export interface ResultsService {
  /** @throws ConflictError when nothing is released yet */
  getResults(
    request: { waveId: string; dimension?: string },
    options: ServiceOptions,
  ): Promise<Results>;

  getTrend(
    request: { surveyId: string },
    options: ServiceOptions,
  ): Promise<Trend>;

  listComments(
    request: { waveId: string },
    options: ServiceOptions,
  ): Promise<CommentList>;

  /** @throws ConflictError when the survey is not named, or the wave is not closed */
  listNamedAnswers(
    request: { waveId: string; cursor?: string },
    options: ServiceOptions,
  ): Promise<NamedAnswers>;

  setThemes(
    request: { waveId: string; commentId: string; themes: readonly string[] },
    options: ServiceOptions,
  ): Promise<void>;

  addOutcome(
    request: { surveyId: string; said: string; did: string; link?: string },
    options: ServiceOptions,
  ): Promise<SurveyOutcome>;

  deleteOutcome(
    request: { surveyId: string; outcomeId: string },
    options: ServiceOptions,
  ): Promise<void>;

  listMeasures(
    request: {},
    options: ServiceOptions,
  ): Promise<{ items: Measure[] }>;

  getMeasureSeries(
    request: { measureId: string; from?: string; to?: string; by?: string },
    options: ServiceOptions,
  ): Promise<{ points: MeasurePoint[] }>;
}
