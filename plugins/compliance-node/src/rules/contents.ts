import { z } from 'zod';
import { namesOf, type TreeFile } from '../tree/FileTree';
import { lineAt, ruleType, type Outcome } from './RuleType';

const options = z
  .strictObject({
    files: z.array(z.string().min(1)).min(1).max(100),
    /** A text, as it is. */
    text: z.string().min(1).optional(),
    /** A regular expression, over the whole text or over the first lines. */
    pattern: z.string().min(1).max(1000).optional(),
    ignoreCase: z.boolean().default(false),
    /** Only so many lines from the beginning count. */
    firstLines: z.number().int().min(1).optional(),
  })
  .superRefine(({ text, pattern, ignoreCase }, context) => {
    if ((text === undefined) === (pattern === undefined))
      context.addIssue({ code: 'custom', message: 'Say text or pattern.' });
    try {
      expressionOf({ text, pattern, ignoreCase });
    } catch (error) {
      context.addIssue({
        code: 'custom',
        path: ['pattern'],
        message: (error as Error).message,
      });
    }
  });

type Options = z.infer<typeof options>;

export const fileContains = ruleType({
  id: 'file-contains',
  description: 'Every file that matches has a text or a pattern in it.',
  options,
  evaluate: (tree, wanted) =>
    lookInto(tree.texts(wanted.files), wanted, (text, expression) =>
      expression.test(text) ? [] : [{ index: undefined }],
    ),
});

export const fileLacks = ruleType({
  id: 'file-lacks',
  description: 'No file that matches has a text or a pattern in it.',
  options,
  evaluate: (tree, unwanted) =>
    lookInto(tree.texts(unwanted.files), unwanted, (text, expression) =>
      [...text.matchAll(expression)].map(({ index }) => ({ index })),
    ),
});

function lookInto(
  files: readonly (TreeFile & { text: string })[],
  wanted: Options,
  look: (text: string, expression: RegExp) => { index: number | undefined }[],
): Outcome {
  if (files.length === 0)
    return {
      notApplicable: `There is no ${namesOf(wanted.files)}.`,
    };
  const what = wanted.text ?? `/${wanted.pattern}/`;
  return {
    findings: files.flatMap(({ path, text }) => {
      const part = firstLines(text, wanted.firstLines);
      return look(part, expressionOf(wanted)).map(({ index }) => {
        const line = index === undefined ? undefined : lineAt(part, index);
        return {
          message:
            line === undefined
              ? `${path} does not have ${what}${whereIn(wanted)}.`
              : `${path} has ${what}.`,
          path,
          line,
          identity:
            line === undefined ? what : `${what} ${part.split('\n')[line - 1]}`,
        };
      });
    }),
  };
}

function whereIn({ firstLines: most }: Options): string {
  return most === undefined ? '' : ` in its first ${most} lines`;
}

function firstLines(text: string, most: number | undefined): string {
  return most === undefined ? text : text.split('\n').slice(0, most).join('\n');
}

function expressionOf({
  text,
  pattern,
  ignoreCase,
}: Pick<Options, 'text' | 'pattern' | 'ignoreCase'>): RegExp {
  const source = pattern ?? (text ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(source, ignoreCase ? 'gim' : 'gm');
}
