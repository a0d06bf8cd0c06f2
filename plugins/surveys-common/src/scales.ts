import type { Question } from './types';

const DEFAULT_POINTS = 5;

/** The lowest and the highest value of answers that are numbers. @public */
export interface Scale {
  min: number;
  max: number;
}

/**
 * The scale of a question, of each of its rows, or of each of its ranked options.
 *
 * @returns undefined when its answers are no numbers
 * @public
 */
export function scaleOf(question: Question): Scale | undefined {
  switch (question.type) {
    case 'nps':
      return { min: 0, max: 10 };
    case 'csat':
      return { min: 1, max: 5 };
    case 'ces':
      return { min: 1, max: 7 };
    case 'likert':
    case 'rating':
    case 'matrix':
      return { min: 1, max: question.points ?? DEFAULT_POINTS };
    case 'maturity':
    case 'ranking':
      return { min: 1, max: question.options?.length ?? 1 };
    case 'number':
      return { min: question.min ?? 0, max: question.max ?? 100 };
    default:
      return undefined;
  }
}

/** Whole numbers of a scale, lowest first. @public */
export function pointsOf({ min, max }: Scale): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}
