import type { SurveyDefinition } from './types';

/**
 * Whether a survey asks about something that happened to somebody, or that they used: only where they
 * are it turns out whether it did. Nobody is told of it before.
 *
 * @public
 */
export function isOccasional({
  audience,
  triggers,
}: SurveyDefinition): boolean {
  return (
    audience?.usedWithin !== undefined ||
    (triggers ?? []).some(({ action }) => action !== undefined)
  );
}
