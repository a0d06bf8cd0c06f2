import type {
  Answers,
  BallotInput,
  BallotProof,
  DueSurvey,
  OwnAnswers,
  SurveyForm,
} from '@thrive/backstage-plugin-surveys-common';
import type { ServiceOptions } from './ServiceOptions';

export interface StoredReceipt {
  /** False when it was stored before: a second time changes nothing. */
  stored: boolean;
  thanks?: string;
}

/** What people who are asked do. */
export interface AnsweringService {
  listDue(
    request: {},
    options: ServiceOptions,
  ): Promise<{ items: readonly DueSurvey[] }>;

  getForm(
    request: { waveId: string; language?: string },
    options: ServiceOptions,
  ): Promise<SurveyForm>;

  /** @throws InputError naming the first question whose answer is not taken */
  respond(
    request: { waveId: string; answers: Answers },
    options: ServiceOptions,
  ): Promise<StoredReceipt>;

  /** @throws ConflictError when another ballot of the caller was signed */
  issueBallot(
    request: { waveId: string; blinded: string },
    options: ServiceOptions,
  ): Promise<{ signature: string }>;

  /** Knows nothing of who calls. @throws NotAllowedError when the ballot was not signed here */
  castBallot(request: BallotInput): Promise<StoredReceipt>;

  withdrawBallot(request: BallotProof): Promise<void>;

  saveAnswers(
    request: { waveId: string; answers: Answers },
    options: ServiceOptions,
  ): Promise<void>;

  dismiss(
    request: { waveId: string; forever: boolean },
    options: ServiceOptions,
  ): Promise<void>;

  /** @throws NotFoundError when the caller has not said never */
  undoDismissal(
    request: { surveyId: string },
    options: ServiceOptions,
  ): Promise<void>;

  getOwnAnswers(request: {}, options: ServiceOptions): Promise<OwnAnswers>;

  eraseOwnAnswers(
    request: { waveId: string },
    options: ServiceOptions,
  ): Promise<void>;
}
