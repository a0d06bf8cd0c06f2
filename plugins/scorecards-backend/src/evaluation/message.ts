import { describeValue, EMPTY, type EvaluationContext } from './compileRule';
import { parseFactPath, readPath } from './factPath';

const PLACEHOLDER = /\{\{\s*([^{}]+?)\s*\}\}/g;
const LONGEST_MESSAGE = 300;

/**
 * Compiles a failure message in which `{{ npm.license }}` stands for a fact.
 * Where one of them is not there or empty, the sentence would not hold: there is no message then.
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
    const parts = pieces.map(piece => {
      if (typeof piece === 'string') return piece;
      const fact = context.fact(piece.source);
      return describeValue(fact && readPath(fact.data, piece.keys));
    });
    if (parts.some(part => part === undefined || part === EMPTY))
      return undefined;
    const text = parts.join('');
    return text.length > LONGEST_MESSAGE
      ? `${text.slice(0, LONGEST_MESSAGE - 1)}…`
      : text;
  };
}
