import {
  DEFAULT_LANGUAGE,
  localizeDefinition,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import type { ServiceOptions } from './ServiceOptions';

/** A definition with its texts in the language of who asks; in its own where they name none. */
export function inLanguage(
  definition: SurveyDefinition,
  { language }: Pick<ServiceOptions, 'language'>,
): SurveyDefinition {
  return localizeDefinition(
    definition,
    language ?? definition.language ?? DEFAULT_LANGUAGE,
  );
}
