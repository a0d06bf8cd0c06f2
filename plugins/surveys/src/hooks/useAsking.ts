import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { DueSurvey } from '@thrive/backstage-plugin-surveys-common';
import { surveysApiRef } from '../api/SurveysApi';

/** What asks by itself, once it is seen. */
export interface AskingProps {
  survey: DueSurvey;
  /** It is answered, or somebody wants to be left alone. */
  onDone: () => void;
}

/** Starts the clocks of somebody who is asked, once they are: something else asks them some other day. */
export function useClocks(waveId: string, isAsked: boolean): void {
  const api = useApi(surveysApiRef);
  useEffect(() => {
    if (isAsked) api.dismiss(waveId, false).catch(() => undefined);
  }, [api, isAsked, waveId]);
}

/**
 * Starts the clocks of a survey when somebody sees that they are asked, whatever becomes of it.
 *
 * @returns puts the survey away, for now or for good
 */
export function useAsking({ survey, onDone }: AskingProps, isShown: boolean) {
  const api = useApi(surveysApiRef);
  const { waveId } = survey;
  useClocks(waveId, isShown);
  return async (forever: boolean) => {
    onDone();
    if (forever) await api.dismiss(waveId, true).catch(() => undefined);
  };
}
