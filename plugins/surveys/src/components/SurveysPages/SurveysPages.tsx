import { Route, Routes } from 'react-router-dom';
import { RiSurveyLine } from '@remixicon/react';
import {
  NotFoundErrorPage,
  pluginHeaderActionsApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { Legible } from '@thrive/charts';
import { SteadyLayout } from '@thrive/pages';
import { useSurveyRoutes } from '../../hooks/useSurveyRoutes';
import { useTexts } from '../../hooks/useTexts';
import { AnswerPage } from '../AnswerPage/AnswerPage';
import { EditorPage } from '../EditorPage/EditorPage';
import { FeedbackPage } from '../FeedbackPage/FeedbackPage';
import { ThreadPage } from '../FeedbackPage/ThreadPage';
import { MinePage } from '../MinePage/MinePage';
import { NamedAnswersPage } from '../NamedAnswersPage/NamedAnswersPage';
import { ResultsPage } from '../ResultsPage/ResultsPage';
import { SurveyPage } from '../SurveyPage/SurveyPage';
import { SurveysPage } from '../SurveysPage/SurveysPage';

/** All pages under one header. */
export function SurveysPages() {
  const t = useTexts();
  const routes = useSurveyRoutes();
  const actions = useApi(pluginHeaderActionsApiRef).getPluginHeaderActions(
    'surveys',
  );
  return (
    <SteadyLayout
      title={t('nav.title')}
      icon={<RiSurveyLine />}
      titleLink={routes.home}
      headerActions={actions}
      tabs={[
        { id: 'surveys', label: t('nav.surveys'), href: routes.home },
        { id: 'feedback', label: t('nav.feedback'), href: routes.feedback },
        { id: 'mine', label: t('nav.mine'), href: routes.mine },
      ]}
    >
      <main>
        <Legible>
          <Routes>
            <Route index element={<SurveysPage />} />
            <Route path="survey/:surveyId" element={<SurveyPage />} />
            <Route path="edit/:surveyId" element={<EditorPage />} />
            <Route path="results/:waveId" element={<ResultsPage />} />
            <Route path="named/:waveId" element={<NamedAnswersPage />} />
            <Route path="answer/:waveId" element={<AnswerPage />} />
            <Route path="mine" element={<MinePage />} />
            <Route path="feedback" element={<FeedbackPage />} />
            <Route path="feedback/:feedbackId" element={<ThreadPage />} />
            <Route path="*" element={<NotFoundErrorPage />} />
          </Routes>
        </Legible>
      </main>
    </SteadyLayout>
  );
}
