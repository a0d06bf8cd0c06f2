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

/**
 * Starts the clocks of a survey when somebody sees that they are asked, whatever becomes of it.
 *
 * @returns puts the survey away, for now or for good
 */
export function useAsking({ survey, onDone }: AskingProps, isShown: boolean) {
  const api = useApi(surveysApiRef);
  const { waveId } = survey;
  useEffect(() => {
    if (isShown) api.dismiss(waveId, false).catch(() => undefined);
  }, [api, isShown, waveId]);
  return async (forever: boolean) => {
    onDone();
    if (forever) await api.dismiss(waveId, true).catch(() => undefined);
  };
}
