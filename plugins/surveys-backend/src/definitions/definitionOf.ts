import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';
import type { StoredSurvey, StoredVersion } from '../store/SurveyStore';
import { parseDefinition } from './parseDefinition';

/**
 * What a survey is: as it was published last, or as it is drafted when it never was.
 *
 * @returns undefined when nothing of it can be read
 */
export function definitionOf(
  { draft }: StoredSurvey,
  version: StoredVersion | undefined,
): SurveyDefinition | undefined {
  if (version) return version.definition;
  return draft === undefined ? undefined : parseDefinition(draft).definition;
}
