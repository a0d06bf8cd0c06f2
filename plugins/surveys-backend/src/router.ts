import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { surveysOpenApi } from '@thrive/backstage-plugin-surveys-common';
import { createApiRouter, createAudit } from '@thrive/openapi';
import type { Request, Router } from 'express';
import { limitGuesses } from './limitGuesses';
import type { AnsweringService } from './service/AnsweringService';
import type { FeedbackService } from './service/FeedbackService';
import type { ResultsService } from './service/ResultsService';
import type { SurveysService } from './service/SurveysService';
import type { WavesService } from './service/WavesService';

/** A definition at its largest, with room for what JSON adds. */
const LARGEST_BODY = '512kb';

/** Routes that know nothing of who calls: a ballot or a secret is all that they ask for. */
export const WITHOUT_CREDENTIALS = ['/ballots', '/feedback/thread'] as const;

export interface RouterOptions {
  answering: AnsweringService;
  auditor: AuditorService;
  feedback: FeedbackService;
  httpAuth: HttpAuthService;
  results: ResultsService;
  surveys: SurveysService;
  waves: WavesService;
}

/** Routes of the API description: credentials, then the service, then the status. */
export function createRouter(options: RouterOptions): Router {
  const { answering, auditor, feedback, httpAuth, results, surveys, waves } =
    options;
  const { routes, router } = createApiRouter(surveysOpenApi, {
    largestBody: LARGEST_BODY,
  });
  routes.use([...WITHOUT_CREDENTIALS], limitGuesses());
  const userOrService = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    }),
    language: languageOf(request),
  });
  const user = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, { allow: ['user'] }),
    language: languageOf(request),
  });
  // What is noted is who managed what. Answers, and who gave them, are never noted.
  const audited = createAudit(auditor);

  routes.get('/surveys', async (request, response) => {
    response.json(await surveys.listSurveys({}, await userOrService(request)));
  });
  routes.post('/surveys/check', async (request, response) => {
    response.json(
      await surveys.checkSurvey(request.body, await userOrService(request)),
    );
  });
  routes.get('/ready-made', async (request, response) => {
    response.json(
      await surveys.listReadyMade({}, await userOrService(request)),
    );
  });
  routes.get('/surveys/:surveyId', async (request, response) => {
    response.json(
      await surveys.getSurvey(request.params, await userOrService(request)),
    );
  });
  routes.put('/surveys/:surveyId', async (request, response) => {
    const auth = await userOrService(request);
    const { surveyId } = request.params;
    response.json(
      await audited(request, 'survey-save', { surveyId }, () =>
        surveys.saveDraft({ surveyId, ...request.body }, auth),
      ),
    );
  });
  routes.delete('/surveys/:surveyId', async (request, response) => {
    const auth = await userOrService(request);
    await audited(request, 'survey-delete', request.params, () =>
      surveys.deleteSurvey(request.params, auth),
    );
    response.status(204).end();
  });
  routes.post('/surveys/:surveyId/publish', async (request, response) => {
    const auth = await userOrService(request);
    response
      .status(201)
      .json(
        await audited(request, 'survey-publish', request.params, () =>
          surveys.publishSurvey(request.params, auth),
        ),
      );
  });
  routes.post('/surveys/:surveyId/waves', async (request, response) => {
    const auth = await userOrService(request);
    const { surveyId } = request.params;
    response
      .status(201)
      .json(
        await audited(request, 'wave-plan', { surveyId }, () =>
          waves.planWave({ surveyId, ...request.body }, auth),
        ),
      );
  });
  routes.get('/surveys/:surveyId/trend', async (request, response) => {
    response.json(
      await results.getTrend(request.params, await userOrService(request)),
    );
  });
  routes.post('/surveys/:surveyId/outcomes', async (request, response) => {
    const auth = await userOrService(request);
    const { surveyId } = request.params;
    response
      .status(201)
      .json(
        await audited(request, 'outcome-add', { surveyId }, () =>
          results.addOutcome({ surveyId, ...request.body }, auth),
        ),
      );
  });
  routes.delete(
    '/surveys/:surveyId/outcomes/:outcomeId',
    async (request, response) => {
      const auth = await userOrService(request);
      await audited(request, 'outcome-delete', request.params, () =>
        results.deleteOutcome(request.params, auth),
      );
      response.status(204).end();
    },
  );
  routes.get('/waves/:waveId', async (request, response) => {
    response.json(
      await waves.getWave(request.params, await userOrService(request)),
    );
  });
  routes.post('/waves/:waveId/state', async (request, response) => {
    const auth = await userOrService(request);
    const { waveId } = request.params;
    const { state } = request.body;
    response.json(
      await audited(request, 'wave-change', { waveId, state }, () =>
        waves.changeWave({ waveId, state }, auth),
      ),
    );
  });
  routes.post('/waves/:waveId/reminders', async (request, response) => {
    const auth = await userOrService(request);
    await audited(request, 'wave-remind', request.params, () =>
      waves.remind(request.params, auth),
    );
    response.status(204).end();
  });
  routes.post('/waves/:waveId/release', async (request, response) => {
    const auth = await userOrService(request);
    response
      .status(202)
      .json(
        await audited(request, 'wave-release', request.params, () =>
          waves.releaseWave(request.params, auth),
        ),
      );
  });
  routes.get('/waves/:waveId/results', async (request, response) => {
    response.json(
      await results.getResults(
        { ...request.params, ...request.query },
        await userOrService(request),
      ),
    );
  });
  routes.get('/waves/:waveId/comments', async (request, response) => {
    response.json(
      await results.listComments(request.params, await userOrService(request)),
    );
  });
  routes.get('/waves/:waveId/named-answers', async (request, response) => {
    const auth = await user(request);
    const { waveId } = request.params;
    response.json(
      await audited(request, 'named-answers-read', { waveId }, () =>
        results.listNamedAnswers({ waveId, ...request.query }, auth),
      ),
    );
  });
  routes.put(
    '/waves/:waveId/comments/:commentId/themes',
    async (request, response) => {
      const auth = await userOrService(request);
      await audited(request, 'comment-themes', request.params, () =>
        results.setThemes({ ...request.params, ...request.body }, auth),
      );
      response.status(204).end();
    },
  );
  routes.post('/eligibility', async (request, response) => {
    const auth = await userOrService(request);
    response.json(
      await audited(
        request,
        'eligibility-explain',
        { waveId: request.body.waveId },
        () => waves.explainEligibility(request.body, auth),
      ),
    );
  });

  routes.get('/due', async (request, response) => {
    response.json(await answering.listDue({}, await user(request)));
  });
  routes.get('/waves/:waveId/form', async (request, response) => {
    response.json(
      await answering.getForm(
        { ...request.params, ...request.query },
        await user(request),
      ),
    );
  });
  routes.post('/waves/:waveId/responses', async (request, response) => {
    response
      .status(201)
      .json(
        await answering.respond(
          { ...request.params, ...request.body },
          await user(request),
        ),
      );
  });
  routes.post('/waves/:waveId/ballots', async (request, response) => {
    response
      .status(201)
      .json(
        await answering.issueBallot(
          { ...request.params, ...request.body },
          await user(request),
        ),
      );
  });
  routes.post('/ballots', async (request, response) => {
    response.status(201).json(await answering.castBallot(request.body));
  });
  routes.post('/ballots/withdraw', async (request, response) => {
    await answering.withdrawBallot(request.body);
    response.status(204).end();
  });
  routes.put('/waves/:waveId/draft', async (request, response) => {
    await answering.saveAnswers(
      { ...request.params, ...request.body },
      await user(request),
    );
    response.status(204).end();
  });
  routes.post('/waves/:waveId/dismissal', async (request, response) => {
    await answering.dismiss(
      { ...request.params, ...request.body },
      await user(request),
    );
    response.status(204).end();
  });
  routes.get('/me', async (request, response) => {
    response.json(await answering.getOwnAnswers({}, await user(request)));
  });
  routes.delete('/me/dismissals/:surveyId', async (request, response) => {
    await answering.undoDismissal(request.params, await user(request));
    response.status(204).end();
  });
  routes.delete('/me/waves/:waveId', async (request, response) => {
    await answering.eraseOwnAnswers(request.params, await user(request));
    response.status(204).end();
  });

  routes.get('/feedback', async (request, response) => {
    response.json(
      await feedback.listFeedback(request.query, await userOrService(request)),
    );
  });
  routes.post('/feedback', async (request, response) => {
    response
      .status(201)
      .json(await feedback.giveFeedback(request.body, await user(request)));
  });
  routes.post('/feedback/thread', async (request, response) => {
    response.json(await feedback.openThread(request.body));
  });
  routes.post('/feedback/thread/replies', async (request, response) => {
    response.status(201).json(await feedback.replyWithSecret(request.body));
  });
  routes.get('/feedback/:feedbackId', async (request, response) => {
    response.json(
      await feedback.getFeedback(request.params, await userOrService(request)),
    );
  });
  routes.patch('/feedback/:feedbackId', async (request, response) => {
    const auth = await userOrService(request);
    response.json(
      await audited(request, 'feedback-change', request.params, () =>
        feedback.changeFeedback({ ...request.params, ...request.body }, auth),
      ),
    );
  });
  routes.put('/feedback/:feedbackId/vote', async (request, response) => {
    const auth = await user(request);
    await feedback.setVote({ ...request.params, wanted: true }, auth);
    response.status(204).end();
  });
  routes.delete('/feedback/:feedbackId/vote', async (request, response) => {
    const auth = await user(request);
    await feedback.setVote({ ...request.params, wanted: false }, auth);
    response.status(204).end();
  });
  routes.post('/feedback/:feedbackId/replies', async (request, response) => {
    response
      .status(201)
      .json(
        await feedback.reply(
          { ...request.params, ...request.body },
          await user(request),
        ),
      );
  });

  routes.get('/measures', async (request, response) => {
    response.json(await results.listMeasures({}, await userOrService(request)));
  });
  routes.get('/measures/:measureId/series', async (request, response) => {
    response.json(
      await results.getMeasureSeries(
        { ...request.params, ...request.query },
        await userOrService(request),
      ),
    );
  });
  return router;
}

/** The language that the caller would have best; undefined when any will do. */
function languageOf(request: Request): string | undefined {
  const [first] = request.acceptsLanguages();
  return first === '*' ? undefined : first;
}
