import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  answerRouteRef,
  editorRouteRef,
  feedbackRouteRef,
  mineRouteRef,
  namedAnswersRouteRef,
  resultsRouteRef,
  rootRouteRef,
  surveyRouteRef,
  threadRouteRef,
} from '../routes';

/** Where the pages of the plugin are. */
export function useSurveyRoutes() {
  const home = useRouteRef(rootRouteRef)?.() ?? '/surveys';
  const survey = useRouteRef(surveyRouteRef);
  const editor = useRouteRef(editorRouteRef);
  const results = useRouteRef(resultsRouteRef);
  const named = useRouteRef(namedAnswersRouteRef);
  const answer = useRouteRef(answerRouteRef);
  const thread = useRouteRef(threadRouteRef);
  return {
    home,
    mine: useRouteRef(mineRouteRef)?.() ?? `${home}/mine`,
    feedback: useRouteRef(feedbackRouteRef)?.() ?? `${home}/feedback`,
    survey: (surveyId: string) => survey?.({ surveyId }) ?? home,
    editor: (surveyId: string) => editor?.({ surveyId }) ?? home,
    results: (waveId: string) => results?.({ waveId }) ?? home,
    named: (waveId: string) => named?.({ waveId }) ?? home,
    answer: (waveId: string) => answer?.({ waveId }) ?? home,
    thread: (feedbackId: string) => thread?.({ feedbackId }) ?? home,
  };
}
