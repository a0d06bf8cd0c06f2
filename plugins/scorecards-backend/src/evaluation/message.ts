import { describeValue, type EvaluationContext } from './compileRule';
import { parseFactPath, readPath } from './factPath';

const PLACEHOLDER = /\{\{\s*([^{}]+?)\s*\}\}/g;
const LONGEST_MESSAGE = 300;

/**
 * Compiles a failure message in which `{{ npm.license }}` stands for a fact.
 * A fact that is not there reads "nothing".
 *
 * @throws InputError when a placeholder is no fact path
 */
export function compileMessage(
  template: string | undefined,
): (context: EvaluationContext) => string | undefined {
  if (template === undefined) return () => undefined;
  const pieces: (string | ReturnType<typeof parseFactPath>)[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    pieces.push(template.slice(end, match.index), parseFactPath(match[1]));
    end = match.index + match[0].length;
  }
  pieces.push(template.slice(end));
  return context => {
    const text = pieces
      .map(piece => {
        if (typeof piece === 'string') return piece;
        const fact = context.fact(piece.source);
        return (
          describeValue(fact && readPath(fact.data, piece.keys)) ?? 'nothing'
        );
      })
      .join('');
    return text.length > LONGEST_MESSAGE
      ? `${text.slice(0, LONGEST_MESSAGE - 1)}…`
      : text;
  };
}
