import { useCallback, useEffect, useRef, useState } from 'react';
import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import type {
  Answers,
  SurveyForm,
} from '@thrive/backstage-plugin-surveys-common';
import { surveysApiRef } from '../../api/SurveysApi';
import type { BallotStore, Refusal } from '../../ballots/BallotStore';
import { enqueue } from '../../ballots/outbox';
import { BALLOT_FILLED } from '../../ballots/sendBallots';
import { useFindBallots } from '../../hooks/useBallots';
import { useReason } from '../../hooks/useReason';

/** A draft is kept after so many milliseconds without a change. */
const DRAFT_DELAY = 800;

export interface Answering {
  form?: SurveyForm;
  /** Why it cannot be answered. */
  error?: Error;
  /** The answers as they were left. */
  draft?: Answers;
  /** Whether this browser has sent an anonymous answer. */
  sent: boolean;
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

/**
 * Loads a survey, and sends or keeps its answers in the way that its mode promises.
 *
 * @param ballot - when an anonymous survey issues the ballot: as soon as it is opened, so that
 *   whoever is signed one has not answered yet, or when it is touched, where it came unasked
 */
export function useAnswering(
  waveId: string,
  ballot: 'opened' | 'touched' = 'opened',
): Answering {
  const api = useApi(surveysApiRef);
  const language = useApi(appLanguageApiRef).getLanguage().language;
  const reason = useReason();
  const findBallots = useFindBallots();
  const [state, setState] = useState<Loaded>({});
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
        if (ballot === 'opened' && ballots && form.state === 'open')
          await issue(form, ballots);
        if (!stopped) setState({ form, ballots });
      } catch (error) {
        if (!stopped) setState({ error: error as Error });
      }
    };
    load();
    return () => {
      stopped = true;
      clearTimeout(timer.current);
    };
  }, [api, waveId, language, attempt, ballot, issue, findBallots]);

  const { form, error, ballots } = state;
  const submit = useCallback(
    async (answers: Answers) => {
      clearTimeout(timer.current);
      try {
        if (!form || !ballots) return await api.respond(waveId, answers);
        await issue(form, ballots);
        const proof = ballots.proofOf(waveId);
        if (!proof) throw new Error('no ballot');
        enqueue(ballots, { proof, answers });
        window.dispatchEvent(new Event(BALLOT_FILLED));
        ballots.forgetDraft(waveId);
        return { thanks: form.definition.thanks as string | undefined };
      } catch (failure) {
        throw new Error(reason(failure as Error));
      }
    },
    [api, waveId, ballots, form, issue, reason],
  );
  const keep = useCallback(
    (answers: Answers) => {
      if (form && ballots) {
        ballots.keepDraft(waveId, answers);
        // Sending asks for it again, and says what is wrong.
        issue(form, ballots).catch(() => undefined);
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
    refusal: ballots?.refusalOf(waveId),
    submit,
    keep,
    retry: () => setAttempt(count => count + 1),
  };
}
