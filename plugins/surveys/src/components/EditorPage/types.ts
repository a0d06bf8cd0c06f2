import type { SurveyDefinition } from '@thrive/backstage-plugin-surveys-common';

/** A part of the form that a survey is written in. What it does not show stays as it is. */
export interface FormProps {
  definition: SurveyDefinition;
  onChange: (definition: SurveyDefinition) => void;
  isReadOnly: boolean;
}

/** What a folded part of the form needs. */
export interface PartProps {
  definition: SurveyDefinition;
  set: (changes: Partial<SurveyDefinition>) => void;
}
