import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { FeedbackService } from '../service/FeedbackService';
import type { ResultsService } from '../service/ResultsService';
import type { SurveysService } from '../service/SurveysService';
import { registerGetResults } from './registerGetResults';
import { registerListFeedback } from './registerListFeedback';
import { registerListSurveys } from './registerListSurveys';

/** What assistants and templates may ask: released tables only, with the permissions of the caller. */
export function registerActions(
  actionsRegistry: ActionsRegistryService,
  services: {
    feedback: FeedbackService;
    results: ResultsService;
    surveys: SurveysService;
  },
): void {
  registerListSurveys(actionsRegistry, services.surveys);
  registerGetResults(actionsRegistry, services.results);
  registerListFeedback(actionsRegistry, services.feedback);
}
