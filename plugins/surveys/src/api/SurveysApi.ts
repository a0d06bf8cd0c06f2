import { createApiRef } from '@backstage/frontend-plugin-api';
import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import type { SurveysApiClient } from './SurveysApiClient';

/** How every question may be called off. @public */
export interface RequestOptions {
  signal?: AbortSignal;
}

/** A survey as it is written, in one way or the other. @public */
export type WrittenSurvey = { yaml: string } | { definition: SurveyDefinition };

/** What the pages ask of the backend. Every method rejects with a `RequestError` that says what went wrong. @public */
export type SurveysApi = Pick<SurveysApiClient, keyof SurveysApiClient>;

/** @public */
export const surveysApiRef = createApiRef<SurveysApi>({ id: 'plugin.surveys' });
