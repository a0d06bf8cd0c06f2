import {
  DEFAULT_LANGUAGE,
  localize,
  type OwnAnswer,
  type Question,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import type { AnswerValues } from './valuesOf';
import { variablesOf, type SurveyVariable } from './variables';

/** Answers as whoever gave them knows them: by questions, in their order, and options by their words. */
export function answersInWords(
  definition: SurveyDefinition,
  { values, texts }: AnswerValues,
): OwnAnswer[] {
  const variables = variablesOf(definition);
  const language = definition.language ?? DEFAULT_LANGUAGE;
  const inWords = (question: Question): OwnAnswer[] => {
    const title = localize(question.text, language, language);
    const text = texts.get(question.key);
    if (text !== undefined) return [{ question: title, answer: text }];
    const given = variables.flatMap(variable => {
      const value = values.get(variable.id);
      return variable.question === question.key && value !== undefined
        ? [{ variable, value }]
        : [];
    });
    if (question.type !== 'multi')
      return given.map(({ variable, value }) => inWord(variable, value));
    const chosen = given.filter(({ value }) => value === 1);
    return given.length === 0
      ? []
      : [
          {
            question: title,
            answer:
              chosen.map(({ variable }) => variable.part).join(', ') || '–',
          },
        ];
  };
  return definition.pages.flatMap(page => page.questions.flatMap(inWords));
}

function inWord(
  { id, title, part, labels, max }: SurveyVariable,
  value: number,
): OwnAnswer {
  const label = labels?.[value];
  return {
    question: title,
    part,
    isTarget: id.endsWith('.target') ? true : undefined,
    answer: label ?? String(value),
    most: label === undefined ? max : undefined,
  };
}
