import { useCallback, useEffect, useRef, useState } from 'react';
import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import type {
  Answers,
  SurveyForm,
} from '@thrive/backstage-plugin-surveys-common';
import { surveysApiRef } from '../../api/SurveysApi';
import {
  enqueue,
  forgetLocalDraft,
  keepLocalDraft,
  proofOf,
  readLocalDraft,
  wasSent,
} from '../../ballots/ballotStore';
import { BALLOT_FILLED } from '../../ballots/sendBallots';
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
  submit: (answers: Answers) => Promise<{ thanks?: string }>;
  keep: (answers: Answers) => void;
  retry: () => void;
}

/** Loads a survey, and sends or keeps its answers in the way that its mode promises. */
export function useAnswering(waveId: string): Answering {
  const api = useApi(surveysApiRef);
  const language = useApi(appLanguageApiRef).getLanguage().language;
  const reason = useReason();
  const [state, setState] = useState<{ form?: SurveyForm; error?: Error }>({});
  const [attempt, setAttempt] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => {
    let stopped = false;
    const load = async () => {
      try {
        const form = await api.getForm(waveId, language);
        // As early as it is opened: whoever is signed a ballot has not answered yet.
        if (form.promise.mode === 'anonymous' && form.state === 'open') {
          const { prepareBallot } = await import('../../ballots/prepareBallot');
          await prepareBallot(form, api);
        }
        if (!stopped) setState({ form });
      } catch (error) {
        if (!stopped) setState({ error: error as Error });
      }
    };
    load();
    return () => {
      stopped = true;
      clearTimeout(timer.current);
    };
  }, [api, waveId, language, attempt]);

  const { form, error } = state;
  const isSecret = form?.promise.mode === 'anonymous';
  const submit = useCallback(
    async (answers: Answers) => {
      clearTimeout(timer.current);
      try {
        if (!isSecret) return await api.respond(waveId, answers);
        const proof = proofOf(waveId);
        if (!proof) throw new Error('no ballot');
        enqueue({ proof, answers });
        window.dispatchEvent(new Event(BALLOT_FILLED));
        forgetLocalDraft(waveId);
        return { thanks: form?.definition.thanks as string | undefined };
      } catch (failure) {
        throw new Error(reason(failure as Error));
      }
    },
    [api, waveId, isSecret, form, reason],
  );
  const keep = useCallback(
    (answers: Answers) => {
      if (isSecret) {
        keepLocalDraft(waveId, answers);
        return;
      }
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        // A draft that is not kept costs nothing yet; the answer itself will say what is wrong.
        api.saveAnswers(waveId, answers).catch(() => undefined);
      }, DRAFT_DELAY);
    },
    [api, waveId, isSecret],
  );
  return {
    form,
    error,
    draft: isSecret ? readLocalDraft(waveId) : form?.draft,
    sent: isSecret && wasSent(waveId),
    submit,
    keep,
    retry: () => setAttempt(count => count + 1),
  };
}
