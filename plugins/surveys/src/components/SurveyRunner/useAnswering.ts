import { useCallback, useEffect, useRef, useState } from 'react';
import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import type {
  Answers,
  SurveyForm,
} from '@thrive/backstage-plugin-surveys-common';
import type { RequestError } from '@thrive/pages';
import { surveysApiRef } from '../../api/SurveysApi';
import type { BallotStore, Refusal } from '../../ballots/BallotStore';
import { enqueue, isUnderway } from '../../ballots/outbox';
import { BALLOT_FILLED } from '../../ballots/sendBallots';
import { useFindBallots } from '../../hooks/useBallots';
import { useReason } from '../../hooks/useReason';
import { useTexts } from '../../hooks/useTexts';

/** A draft is kept after so many milliseconds without a change. */
const DRAFT_DELAY = 800;

export interface Answering {
  form?: SurveyForm;
  /** Why it cannot be answered. */
  error?: Error;
  /** The answers as they were left. */
  draft?: Answers;
  /** Whether an anonymous answer was given in this browser. */
  sent: boolean;
  /** Whether it still waits in this browser. */
  isUnderway: boolean;
  /** Whether the only ballot is in another browser. */
  isElsewhere: boolean;
  /** Why an anonymous answer of this browser was not taken. */
  refusal?: Refusal;
  submit: (answers: Answers) => Promise<{ thanks?: string; stored?: boolean }>;
  keep: (answers: Answers) => void;
  retry: () => void;
}

interface Loaded {
  form?: SurveyForm;
  error?: Error;
  /** Where an anonymous survey is kept. */
  ballots?: BallotStore;
}

/** The backend issues one ballot, and refuses another one with this status. */
const ISSUED_BEFORE = 409;

/**
 * Loads a survey, and sends or keeps its answers in the way that its mode promises. The only ballot of
 * an anonymous survey is issued with the first answer that is begun: whoever only looks keeps it.
 */
export function useAnswering(waveId: string): Answering {
  const api = useApi(surveysApiRef);
  const language = useApi(appLanguageApiRef).getLanguage().language;
  const reason = useReason();
  const t = useTexts();
  const findBallots = useFindBallots();
  const [state, setState] = useState<Loaded>({});
  const [isElsewhere, setElsewhere] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const issuing = useRef<Promise<void>>();
  const issue = useCallback(
    (form: SurveyForm, ballots: BallotStore) => {
      issuing.current ??= import('../../ballots/prepareBallot')
        .then(({ prepareBallot }) => prepareBallot(form, api, ballots))
        .catch(error => {
          issuing.current = undefined;
          throw error;
        });
      return issuing.current;
    },
    [api],
  );

  useEffect(() => {
    let stopped = false;
    issuing.current = undefined;
    const load = async () => {
      try {
        const form = await api.getForm(waveId, language);
        const isSecret = form.promise.mode === 'anonymous';
        const ballots = isSecret ? await findBallots() : undefined;
        if (stopped) return;
        setState({ form, ballots });
        setElsewhere(
          form.ballotIssued === true &&
            ballots !== undefined &&
            ballots.ballotOf(waveId) === undefined,
        );
      } catch (error) {
        if (!stopped) setState({ error: error as Error });
      }
    };
    load();
    return () => {
      stopped = true;
      clearTimeout(timer.current);
    };
  }, [api, waveId, language, attempt, findBallots]);

  const { form, error, ballots } = state;
  const submit = useCallback(
    async (answers: Answers) => {
      clearTimeout(timer.current);
      try {
        if (!form || !ballots) return await api.respond(waveId, answers);
        // It is sent later, when whoever wrote it may be gone: what can be known now is said now.
        const { state: now } = await api
          .getForm(waveId, language)
          .catch(() => form);
        if (now !== 'open') throw new Error(t('answer.notTaken'));
        await issue(form, ballots);
        const proof = ballots.proofOf(waveId);
        if (!proof) throw new Error('no ballot');
        enqueue(ballots, { proof, answers }, Date.parse(form.wave.closesAt));
        window.dispatchEvent(new Event(BALLOT_FILLED));
        ballots.forgetDraft(waveId);
        return { thanks: form.definition.thanks as string | undefined };
      } catch (failure) {
        throw new Error(reason(failure as Error));
      }
    },
    [api, waveId, ballots, form, issue, language, reason, t],
  );
  const keep = useCallback(
    (answers: Answers) => {
      if (form && ballots) {
        ballots.keepDraft(waveId, answers);
        // Sending asks for it again, and says what is wrong.
        issue(form, ballots).catch(failure => {
          if ((failure as RequestError).status === ISSUED_BEFORE)
            setElsewhere(true);
        });
        return;
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        // A draft that is not kept costs nothing yet; the answer itself will say what is wrong.
        api.saveAnswers(waveId, answers).catch(() => undefined);
      }, DRAFT_DELAY);
    },
    [api, waveId, ballots, form, issue],
  );
  return {
    form,
    error,
    draft: ballots ? ballots.draftOf(waveId) : form?.draft,
    sent: ballots?.wasSent(waveId) ?? false,
    isUnderway: ballots !== undefined && isUnderway(ballots, waveId),
    isElsewhere,
    refusal: ballots?.refusalOf(waveId),
    submit,
    keep,
    retry: () => setAttempt(count => count + 1),
  };
}
