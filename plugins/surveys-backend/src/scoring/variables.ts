import {
  DEFAULT_LANGUAGE,
  localize,
  pointsOf,
  type Question,
  type ResultVariable,
  scaleOf,
  type ScoreBlock,
  type SurveyDefinition,
} from '@thrive/backstage-plugin-surveys-common';
import type { ScoredVariable } from '../release/figures';

/** A number that a survey gives for each answer, with what it is called. */
export interface SurveyVariable extends ScoredVariable {
  question: string;
  title: string;
  part?: string;
  labels?: Record<string, string>;
  /** Whether it is a place in an order: 1 is the first. */
  isPlace?: boolean;
  /** What its values stand for or are made of: with other keys it says something else. */
  keys?: readonly string[];
}

const YES_OR_NO = { min: 0, max: 1, categories: [0, 1] };
/** Five of the seven points of the scale of effort say that it was easy. */
const EASY_FROM = 5;
/** Satisfied and very satisfied, of five. */
const SATISFIED_FROM = 4;

/**
 * All numbers that a survey gives: one per question that has a scale, per row of those that have
 * rows, per option of those that take several, and one per score block. Their order is that of the
 * definition, and never changes within a version.
 */
export function variablesOf(definition: SurveyDefinition): SurveyVariable[] {
  const language = definition.language ?? DEFAULT_LANGUAGE;
  const text = (one: Parameters<typeof localize>[0]) =>
    localize(one, language, language);
  const keysOf = (list: Question['options']) => list?.map(({ key }) => key);
  const ofQuestion = (question: Question): SurveyVariable[] => {
    const scale = scaleOf(question);
    const base = { question: question.key, title: text(question.text) };
    const parts = (list: Question['options'], more: Partial<SurveyVariable>) =>
      (list ?? []).map(({ key, text: part }) => ({
        ...base,
        ...scale,
        id: `${question.key}.${key}`,
        part: text(part),
        ...more,
      })) as SurveyVariable[];
    // Numbers have no categories, however many there are.
    const categories =
      scale && question.type !== 'number' ? pointsOf(scale) : undefined;
    switch (question.type) {
      case 'text':
      case 'statement':
        return [];
      case 'single': {
        const options = question.options!;
        return [
          {
            ...base,
            id: question.key,
            min: 1,
            max: options.length,
            categories: options.map((_, index) => index + 1),
            score: 'none',
            keys: keysOf(options),
            labels: Object.fromEntries(
              options.map((option, index) => [index + 1, text(option.text)]),
            ),
          },
        ];
      }
      case 'multi':
        return parts(question.options, {
          ...YES_OR_NO,
          score: 'topBox',
          satisfiedFrom: 1,
        });
      case 'ranking':
        return parts(question.options, {
          categories,
          score: 'mean',
          isPlace: true,
          keys: keysOf(question.options)?.sort(),
        });
      case 'matrix':
        return parts(question.rows, { categories, score: 'favourable' });
      case 'maturity': {
        const labels = Object.fromEntries(
          question.options!.map((option, index) => [
            index + 1,
            text(option.text),
          ]),
        );
        return parts(question.rows, {
          categories,
          score: 'mean',
          keys: keysOf(question.options),
        }).flatMap(row => [
          { ...row, labels },
          { ...row, id: `${row.id}.target`, labels },
        ]);
      }
      case 'number':
        return [{ ...base, ...scale!, id: question.key, score: 'mean' }];
      default:
        return [
          {
            ...base,
            ...scale!,
            id: question.key,
            categories,
            ...scoreOf(question),
            labels: endsOf(question, scale!, text),
          },
        ];
    }
  };
  return [
    ...definition.pages.flatMap(page => page.questions.flatMap(ofQuestion)),
    ...(definition.blocks ?? []).map(block => ofBlock(block, text)),
  ];
}

function scoreOf({
  type,
}: Question): Pick<ScoredVariable, 'score' | 'satisfiedFrom'> {
  switch (type) {
    case 'nps':
      return { score: 'nps' };
    case 'csat':
      return { score: 'topBox', satisfiedFrom: SATISFIED_FROM };
    case 'ces':
      return { score: 'topBox', satisfiedFrom: EASY_FROM };
    case 'likert':
      return { score: 'favourable' };
    default:
      return { score: 'mean' };
  }
}

function endsOf(
  { low, high }: Question,
  { min, max }: { min: number; max: number },
  text: (one: NonNullable<Question['low']>) => string,
): Record<string, string> | undefined {
  const ends: Record<string, string> = {};
  if (low) ends[min] = text(low);
  if (high) ends[max] = text(high);
  return low || high ? ends : undefined;
}

const BLOCK_TITLES: Record<ScoreBlock['kind'], string> = {
  umuxLite: 'Usefulness and ease (UMUX-Lite, 0 to 100)',
  usabilityScale: 'Usability (ten items, 0 to 100)',
  productMarketFit: 'Would be most disappointed without it',
};

function ofBlock(
  { id, kind, questions, title }: ScoreBlock,
  text: (one: NonNullable<ScoreBlock['title']>) => string,
): SurveyVariable {
  const base = {
    id,
    question: id,
    title: title ? text(title) : BLOCK_TITLES[kind],
    keys: [kind, ...questions],
  };
  return kind === 'productMarketFit'
    ? { ...base, ...YES_OR_NO, score: 'topBox', satisfiedFrom: 1 }
    : { ...base, min: 0, max: 100, score: 'mean' };
}

/** Whether two versions ask for the same in the same way, so that their numbers can be compared. */
export function isComparable(a: SurveyVariable, b: SurveyVariable): boolean {
  return (
    a.id === b.id &&
    a.min === b.min &&
    a.max === b.max &&
    a.score === b.score &&
    a.satisfiedFrom === b.satisfiedFrom &&
    JSON.stringify(a.keys) === JSON.stringify(b.keys)
  );
}

/** As the API tells it. */
export function presentVariable(variable: SurveyVariable): ResultVariable {
  const { id, question, title, part, min, max, score } = variable;
  const { isPlace, labels } = variable;
  return { id, question, title, part, min, max, score, isPlace, labels };
}
