import type {
  CheckedDefinition,
  PublishedVersion,
  SurveyDefinition,
  SurveyDetails,
  SurveyList,
} from '@thrive/backstage-plugin-surveys-common';
import type { ServiceOptions } from './ServiceOptions';

export interface DefinitionInput {
  yaml?: string;
  definition?: unknown;
}

export interface DraftInput extends DefinitionInput {
  surveyId: string;
  /** The revision of the draft that it replaces; `none` where there is none. */
  replaces?: string;
}

/** Writing surveys, and publishing them. */
export interface SurveysService {
  listSurveys(request: {}, options: ServiceOptions): Promise<SurveyList>;

  getSurvey(
    request: { surveyId: string },
    options: ServiceOptions,
  ): Promise<SurveyDetails>;

  /** Reads a definition and says what is wrong with it. */
  checkSurvey(
    request: DefinitionInput,
    options: ServiceOptions,
  ): Promise<CheckedDefinition>;

  listReadyMade(
    request: {},
    options: ServiceOptions,
  ): Promise<{ items: readonly SurveyDefinition[] }>;

  /** @throws ConflictError when the survey is written down in a file, or its draft is another by now */
  saveDraft(
    request: DraftInput,
    options: ServiceOptions,
  ): Promise<CheckedDefinition>;

  /** @throws ConflictError when it was published */
  deleteSurvey(
    request: { surveyId: string },
    options: ServiceOptions,
  ): Promise<void>;

  /** @throws InputError when the draft has problems */
  publishSurvey(
    request: { surveyId: string },
    options: ServiceOptions,
  ): Promise<PublishedVersion>;
}
