import { InputError } from '@backstage/errors';
import { stringify } from 'yaml';
import { z } from 'zod';
import { parsePolicy } from './parsePolicy';

const ruleSet = z.looseObject({
  version: z.literal(2),
  rules: z.record(
    z.string(),
    z.looseObject({
      level: z.enum(['off', 'warning', 'error']),
      rule: z.looseObject({
        type: z.string(),
        options: z.record(z.string(), z.unknown()).default({}),
      }),
      where: z.array(z.string()).optional(),
      policyInfo: z.string().optional(),
      policyUrl: z.string().optional(),
    }),
  ),
});
/** Whatever somebody wrote; what is made of it is checked like any policy. */
type Options = Record<string, any>;

/** What one of our rules is made of; several when the other asks for several things at once. */
type Translation = { type: string; options: object }[];

/** Rule types of repolinter 0.12 in terms of ours; those of which nothing is here need git or the network. */
const TRANSLATIONS: Record<string, (options: Options) => Translation> = {
  'file-existence': options => [
    {
      type: 'file-exists',
      options: { files: globsOf(options, 'globsAny'), notEmpty: false },
    },
  ],
  'directory-existence': options => [
    {
      type: 'file-exists',
      options: {
        files: globsOf(options, 'globsAny').map(
          glob => `${glob.replace(/\/$/, '')}/**`,
        ),
        notEmpty: false,
      },
    },
  ],
  'file-not-exists': options => [
    { type: 'file-absent', options: { files: globsOf(options, 'globsAll') } },
  ],
  'file-type-exclusion': options => [
    { type: 'file-absent', options: { files: globsOf(options, 'type') } },
  ],
  'file-contents': options => [
    { type: 'file-contains', options: contentsOf(options, options.content) },
  ],
  'file-not-contents': options => [
    { type: 'file-lacks', options: contentsOf(options, options.content) },
  ],
  'file-starts-with': options =>
    (options.patterns as string[]).map(pattern => ({
      type: 'file-contains',
      options: {
        ...contentsOf(options, pattern),
        firstLines: options.lineCount ?? 5,
      },
    })),
  'large-file': options => [
    {
      type: 'large-files',
      options: {
        files: globsOf(options, 'globsAll', ['**']),
        most: Math.max(1, Math.ceil(Number(options.size ?? 1_000_000) / 1024)),
      },
    },
  ],
  'json-schema-passes': options => [
    {
      type: 'json-schema',
      options: { files: [options.glob], schema: options.schema },
    },
  ],
};

function globsOf(
  options: Options,
  key: string,
  otherwise?: string[],
): string[] {
  const globs = (options[key] ?? otherwise ?? []) as string[];
  return options.nocase === true ? globs.map(inAnyCase) : globs;
}

/** `[rR][eE]…`: letters in either case, but not those within brackets. */
function inAnyCase(glob: string): string {
  return glob.replace(/\[[^\]]*\]|[a-z]/gi, part =>
    part.length > 1
      ? part
      : `[${part.toLocaleLowerCase('en-US')}${part.toLocaleUpperCase(
          'en-US',
        )}]`,
  );
}

function contentsOf(options: Options, pattern: unknown) {
  return {
    files: globsOf(options, 'globsAll'),
    pattern: String(pattern),
    ignoreCase: String(options.flags ?? '').includes('i'),
  };
}

/** A policy made of a rule set of repolinter, and what of that could not be taken over. @public */
export interface ImportedPolicy {
  /** The policy, in YAML. */
  text: string;
  /** Each with the name of its rule. */
  left: readonly string[];
}

/**
 * Makes a policy of a rule set of repolinter (version 2 of its JSON). What blocked there blocks.
 *
 * @throws InputError when the text is no such rule set, or nothing of it can be taken over
 * @public
 */
export function importRepolinter(text: string, where: string): ImportedPolicy {
  let written: z.infer<typeof ruleSet>;
  try {
    written = ruleSet.parse(JSON.parse(text));
  } catch (error) {
    throw new InputError(
      `${where} is no rule set of repolinter, version 2: ${
        (error as Error).message.split('\n')[0]
      }`,
    );
  }
  const left: string[] = [];
  const rules: object[] = [];
  for (const [name, { level, rule, where: axioms, ...about }] of Object.entries(
    written.rules,
  )) {
    if (level === 'off') continue;
    const translate = TRANSLATIONS[rule.type];
    if (!translate) {
      left.push(`${name}: there is no counterpart of ${rule.type}`);
      continue;
    }
    if (axioms && axioms.length > 0)
      left.push(`${name}: its condition (${axioms.join(', ')}) is left out`);
    const translated = asRules(name, level, about, () =>
      translate(rule.options),
    );
    if ('problem' in translated) left.push(`${name}: ${translated.problem}`);
    else rules.push(...translated.rules);
  }
  if (rules.length === 0)
    throw new InputError(
      `Nothing of ${where} can be taken over: ${left.join('; ')}.`,
    );
  const policy = stringify({
    id: 'imported',
    title: 'Imported from repolinter',
    version: '1.0.0',
    rules,
  });
  parsePolicy(policy, where);
  return { text: policy, left };
}

function asRules(
  name: string,
  level: 'warning' | 'error',
  about: { policyInfo?: string; policyUrl?: string },
  translate: () => Translation,
): { rules: object[] } | { problem: string } {
  try {
    const translation = translate();
    const id = idOf(name);
    const rules = translation.map((one, at) => ({
      id: at === 0 ? id : `${id}-${at + 1}`,
      title: name,
      ...one,
      severity: level,
      enforcement: level === 'error' ? 'block' : 'warn',
      ...(about.policyInfo
        ? { remediation: { text: about.policyInfo, url: about.policyUrl } }
        : {}),
    }));
    // What is wrong with one rule costs no other.
    parsePolicy(
      stringify({ id: 'one', title: name, version: '1', rules }),
      name,
    );
    return { rules };
  } catch (error) {
    return { problem: (error as Error).message.split('\n')[0] };
  }
}

function idOf(name: string): string {
  const id = name
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 55);
  return id || 'rule';
}
