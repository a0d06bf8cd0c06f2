/* eslint-disable new-cap -- openapi-fetch names its methods after those of HTTP */
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  type Answers,
  type BallotInput,
  type BallotProof,
  createSurveysClient,
  type FeedbackChange,
  type FeedbackStatus,
  type NewFeedback,
  type Receipt,
  type SurveysClient,
} from '@thrive/backstage-plugin-surveys-common';
import { language } from '@thrive/locale';
import { accepted, answer, plainFetch } from '@thrive/pages';
import type { RequestOptions, WrittenSurvey } from './SurveysApi';

/** The surveys API over HTTP. @public */
export class SurveysApiClient {
  readonly #client: SurveysClient;
  readonly #discovery: DiscoveryApi;
  #knownBaseUrl: string | undefined;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discovery = options.discoveryApi;
    this.#client = createSurveysClient({
      baseUrl: 'plugin://surveys',
      fetch: plainFetch(options.fetchApi),
    });
    // Titles and questions come in the language that the portal is read in.
    this.#client.use({
      onRequest: ({ request }) => {
        const chosen = language();
        if (chosen) request.headers.set('Accept-Language', chosen);
      },
    });
  }

  /** Finds out where ballots go, before one has to leave at once. */
  async findBallotBox(): Promise<void> {
    await this.#findBaseUrl();
  }

  /** What the caller may be asked now. */
  listDue(options?: RequestOptions) {
    return answer(this.#client.GET('/due', { ...options }));
  }

  getForm(waveId: string, shownIn?: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/waves/{waveId}/form', {
        ...options,
        params: { path: { waveId }, query: { language: shownIn } },
      }),
    );
  }

  respond(waveId: string, answers: Answers) {
    return answer(
      this.#client.POST('/waves/{waveId}/responses', {
        params: { path: { waveId } },
        body: { answers },
      }),
    );
  }

  issueBallot(waveId: string, blinded: string) {
    return answer(
      this.#client.POST('/waves/{waveId}/ballots', {
        params: { path: { waveId } },
        body: { blinded },
      }),
    );
  }

  /**
   * Sends a ballot without credentials or cookies: nothing in the request says whose it is. Once the
   * address is known, it leaves at once, as it must when the page is being left.
   */
  castBallot(ballot: BallotInput): Promise<Receipt> {
    const send = (baseUrl: string) =>
      anonymousFetch(`${baseUrl}/ballots`, JSON.stringify(ballot));
    const response =
      this.#knownBaseUrl === undefined
        ? this.#findBaseUrl().then(send)
        : send(this.#knownBaseUrl);
    return answer(
      response.then(async one => {
        const body = await one.json().catch(() => undefined);
        return one.ok
          ? { data: body as Receipt, response: one }
          : { error: body, response: one };
      }),
    );
  }

  async withdrawBallot(proof: BallotProof) {
    await accepted(
      (await this.#anonymous()).POST('/ballots/withdraw', { body: proof }),
    );
  }

  async saveAnswers(waveId: string, answers: Answers) {
    await accepted(
      this.#client.PUT('/waves/{waveId}/draft', {
        params: { path: { waveId } },
        body: { answers },
      }),
    );
  }

  async dismiss(waveId: string, forever: boolean) {
    await accepted(
      this.#client.POST('/waves/{waveId}/dismissal', {
        params: { path: { waveId } },
        body: { forever },
      }),
    );
  }

  getOwnAnswers(options?: RequestOptions) {
    return answer(this.#client.GET('/me', { ...options }));
  }

  async eraseOwnAnswers(waveId: string) {
    await accepted(
      this.#client.DELETE('/me/waves/{waveId}', {
        params: { path: { waveId } },
      }),
    );
  }

  async undoDismissal(surveyId: string) {
    await accepted(
      this.#client.DELETE('/me/dismissals/{surveyId}', {
        params: { path: { surveyId } },
      }),
    );
  }

  listSurveys(options?: RequestOptions) {
    return answer(this.#client.GET('/surveys', { ...options }));
  }

  getSurvey(surveyId: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/surveys/{surveyId}', {
        ...options,
        params: { path: { surveyId } },
      }),
    );
  }

  listReadyMade(options?: RequestOptions) {
    return answer(this.#client.GET('/ready-made', { ...options }));
  }

  checkSurvey(survey: WrittenSurvey, options?: RequestOptions) {
    return answer(
      this.#client.POST('/surveys/check', {
        ...options,
        body: survey as never,
      }),
    );
  }

  /** @param replaces - the revision of the draft that it replaces, or `none` */
  saveDraft(surveyId: string, survey: WrittenSurvey, replaces: string) {
    return answer(
      this.#client.PUT('/surveys/{surveyId}', {
        params: { path: { surveyId } },
        body: { ...survey, replaces } as never,
      }),
    );
  }

  async deleteSurvey(surveyId: string) {
    await accepted(
      this.#client.DELETE('/surveys/{surveyId}', {
        params: { path: { surveyId } },
      }),
    );
  }

  publishSurvey(surveyId: string) {
    return answer(
      this.#client.POST('/surveys/{surveyId}/publish', {
        params: { path: { surveyId } },
      }),
    );
  }

  planWave(surveyId: string, plan: { opensAt?: string; closesAt: string }) {
    return answer(
      this.#client.POST('/surveys/{surveyId}/waves', {
        params: { path: { surveyId } },
        body: plan,
      }),
    );
  }

  changeWave(waveId: string, state: 'open' | 'paused' | 'closed') {
    return answer(
      this.#client.POST('/waves/{waveId}/state', {
        params: { path: { waveId } },
        body: { state },
      }),
    );
  }

  async remind(waveId: string) {
    await accepted(
      this.#client.POST('/waves/{waveId}/reminders', {
        params: { path: { waveId } },
      }),
    );
  }

  /** @param about - a wave, or a survey whose next wave is meant */
  explainEligibility(
    about: { waveId: string } | { surveyId: string },
    userRef: string,
  ) {
    return answer(
      this.#client.POST('/eligibility', { body: { ...about, userRef } }),
    );
  }

  getResults(waveId: string, dimension?: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/waves/{waveId}/results', {
        ...options,
        params: { path: { waveId }, query: { dimension } },
      }),
    );
  }

  getTrend(surveyId: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/surveys/{surveyId}/trend', {
        ...options,
        params: { path: { surveyId } },
      }),
    );
  }

  listComments(waveId: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/waves/{waveId}/comments', {
        ...options,
        params: { path: { waveId } },
      }),
    );
  }

  listNamedAnswers(waveId: string, cursor?: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/waves/{waveId}/named-answers', {
        ...options,
        params: { path: { waveId }, query: { cursor } },
      }),
    );
  }

  async setThemes(waveId: string, commentId: string, themes: string[]) {
    await accepted(
      this.#client.PUT('/waves/{waveId}/comments/{commentId}/themes', {
        params: { path: { waveId, commentId } },
        body: { themes },
      }),
    );
  }

  addOutcome(
    surveyId: string,
    outcome: { said: string; did: string; link?: string },
  ) {
    return answer(
      this.#client.POST('/surveys/{surveyId}/outcomes', {
        params: { path: { surveyId } },
        body: outcome,
      }),
    );
  }

  async deleteOutcome(surveyId: string, outcomeId: string) {
    await accepted(
      this.#client.DELETE('/surveys/{surveyId}/outcomes/{outcomeId}', {
        params: { path: { surveyId, outcomeId } },
      }),
    );
  }

  listFeedback(
    query: {
      status?: FeedbackStatus;
      about?: string;
      search?: string;
      cursor?: string;
    },
    options?: RequestOptions,
  ) {
    return answer(
      this.#client.GET('/feedback', { ...options, params: { query } }),
    );
  }

  giveFeedback(feedback: NewFeedback) {
    return answer(this.#client.POST('/feedback', { body: feedback }));
  }

  getFeedback(feedbackId: string, options?: RequestOptions) {
    return answer(
      this.#client.GET('/feedback/{feedbackId}', {
        ...options,
        params: { path: { feedbackId } },
      }),
    );
  }

  changeFeedback(feedbackId: string, change: FeedbackChange) {
    return answer(
      this.#client.PATCH('/feedback/{feedbackId}', {
        params: { path: { feedbackId } },
        body: change,
      }),
    );
  }

  async setVote(feedbackId: string, wanted: boolean) {
    const params = { path: { feedbackId } };
    await accepted(
      wanted
        ? this.#client.PUT('/feedback/{feedbackId}/vote', { params })
        : this.#client.DELETE('/feedback/{feedbackId}/vote', { params }),
    );
  }

  reply(feedbackId: string, text: string) {
    return answer(
      this.#client.POST('/feedback/{feedbackId}/replies', {
        params: { path: { feedbackId } },
        body: { text },
      }),
    );
  }

  /** For the anonymous author, who is known by the secret only. */
  async openThread(id: string, secret: string) {
    return answer(
      (await this.#anonymous()).POST('/feedback/thread', {
        body: { id, secret },
      }),
    );
  }

  /** As the anonymous author. */
  async replyWithSecret(id: string, secret: string, text: string) {
    return answer(
      (await this.#anonymous()).POST('/feedback/thread/replies', {
        body: { id, secret, text },
      }),
    );
  }

  async #findBaseUrl(): Promise<string> {
    this.#knownBaseUrl ??= await this.#discovery.getBaseUrl('surveys');
    return this.#knownBaseUrl;
  }

  async #anonymous(): Promise<SurveysClient> {
    return createSurveysClient({
      baseUrl: await this.#findBaseUrl(),
      fetch: (async (request: Request) =>
        anonymousFetch(request.url, await request.text())) as typeof fetch,
    });
  }
}

/** A request that says nothing of who sends it. */
function anonymousFetch(url: string, body: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
  });
}
