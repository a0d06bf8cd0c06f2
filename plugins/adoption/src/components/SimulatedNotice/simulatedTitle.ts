import type { Texts } from '../../hooks/useTexts';

/** How many people of the portal are made up, and whether numbers are of all of its people. */
export interface MadeUp {
  people: number;
  ofAll: boolean;
}

/** That people are made up; how many is known of everybody only. */
export function simulatedTitle({ people, ofAll }: MadeUp, t: Texts): string {
  return ofAll ? t('simulated.title', { count: people }) : t('simulated.some');
}
