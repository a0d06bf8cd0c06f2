import fs from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '@backstage/errors';
import {
  Checker,
  importRepolinter,
  packs,
  toJunit,
  toMarkdown,
  toSarif,
  type Report,
} from '@thrive/backstage-plugin-compliance-node';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { withoutBaseline, writeBaseline } from './baseline';
import { onlyChangedSince } from './changedSince';
import { portalTypes, withoutTestsOf } from './portalTypes';
import { readPolicies } from './readPolicies';
import { verifyEvidence } from './verifyEvidence';

const FORMATS = {
  markdown: toMarkdown,
  sarif: toSarif,
  junit: toJunit,
  json: (report: Report) => `${JSON.stringify(report, undefined, 2)}\n`,
};
type Format = keyof typeof FORMATS;

/** All is well, or nothing that blocks failed; a rule that blocks failed; it cannot be told. */
const CODES = { clear: 0, tolerated: 0, enforced: 1, unknown: 2 };
const WRONG = 2;

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 64;

const PORTAL_TYPES = [
  '--portal-types <ids...>',
  'types of rules that only the portal decides',
] as const;

/** What the command line talks to. */
export interface Terminal {
  cwd: string;
  print: (text: string) => void;
  complain: (text: string) => void;
}

interface CheckOptions {
  policy: string[];
  format: Format;
  output?: string;
  baseline?: string;
  writeBaseline?: string;
  since?: string;
  timeout: number;
  maxFileSize: number;
  portalTypes?: string[];
}

/** Runs a command. @returns the code to exit with: 0, 1 when a rule blocks, 2 when it cannot be told */
export async function main(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { print, complain } = terminal;
  let code = 0;
  const program = new Command('thrive-compliance')
    .description('Checks a folder against policies.')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: complain });
  program
    .command('check')
    .description(
      'Checks a folder. Exits with 1 when a rule that blocks failed, with 2 when it cannot be told.',
    )
    .argument('[folder]', 'the folder to check', '.')
    .requiredOption(
      '-p, --policy <names...>',
      `packs (${packs.join(', ')}), files, or folders of them`,
    )
    .option(
      '-f, --format <format>',
      Object.keys(FORMATS).join(', '),
      readFormat,
      'markdown',
    )
    .option(
      '-o, --output <file>',
      'where the report is written; it is printed without',
    )
    .option('--baseline <file>', 'accepts what is written down there')
    .option(
      '--write-baseline <file>',
      'writes down all that is found, to accept it',
    )
    .option(
      '--since <revision>',
      'tells only of files that changed since a revision',
    )
    .option(
      '--timeout <seconds>',
      'for each rule',
      numberUpTo(600, 'seconds'),
      10,
    )
    .option(
      '--max-file-size <megabytes>',
      'larger files are not read, and rules that had to look into one are not run',
      numberUpTo(MOST_MEGABYTES, 'megabytes'),
      2,
    )
    .option(...PORTAL_TYPES)
    .action(async (folder: string, options: CheckOptions) => {
      code = await check(folder, options, terminal);
    });
  program
    .command('test')
    .description('Runs the tests that policies carry with them.')
    .argument('<policies...>', 'packs, files, or folders of them')
    .option(...PORTAL_TYPES)
    .action(
      async (names: string[], options: Pick<CheckOptions, 'portalTypes'>) => {
        code = await test(names, options.portalTypes, terminal);
      },
    );
  program
    .command('import')
    .description('Makes a policy of a rule set of repolinter, and prints it.')
    .argument('<file>', 'its JSON')
    .action(async (name: string) => {
      const file = path.resolve(terminal.cwd, name);
      const written = await fs.readFile(file, 'utf8').catch(() => {
        throw new InputError(`${name} cannot be read.`);
      });
      const { text, left } = importRepolinter(written, name);
      print(text);
      left.forEach(each => complain(`Not taken over: ${each}.\n`));
    });
  program
    .command('verify')
    .description(
      'Verifies evidence that was exported from the portal. Exits with 1 when it is not as it was written.',
    )
    .argument('<file>', 'its JSON')
    .option('--head <digest>', 'how the chain ended when you last looked')
    .action(async (name: string, { head }: { head?: string }) => {
      const file = path.resolve(terminal.cwd, name);
      const { length, digest, broken } = await verifyEvidence(file, head);
      if (broken) {
        complain(`Not as it was written: ${broken.reason}\n`);
        code = 1;
        return;
      }
      print(`${length} links, whole. It ends with ${digest}.\n`);
    });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? 0 : WRONG;
    complain(`${(error as Error).message}\n`);
    return WRONG;
  }
}

async function check(
  folder: string,
  options: CheckOptions,
  { cwd, print, complain }: Terminal,
): Promise<number> {
  const added = portalTypes(options.portalTypes ?? []);
  const policies = await readPolicies(options.policy, cwd, added);
  const target = path.resolve(cwd, folder);
  const checker = new Checker({ deadline: options.timeout * 1000, added });
  let report: Report;
  try {
    report = await checker.checkFolder(target, policies, {
      limits: { fileBytes: options.maxFileSize * MEGABYTE },
    });
  } finally {
    await checker.close();
  }
  if (options.writeBaseline) {
    const file = path.resolve(cwd, options.writeBaseline);
    const found = await writeBaseline(report, file);
    complain(
      `${found} findings are written down in ${options.writeBaseline}.\n`,
    );
    // What could not be looked at is in no baseline.
    return report.verdict === 'unknown' ? WRONG : 0;
  }
  if (options.baseline)
    report = await withoutBaseline(report, path.resolve(cwd, options.baseline));
  if (options.since)
    report = await onlyChangedSince(report, options.since, target);
  const text = FORMATS[options.format](report);
  if (options.output)
    await fs.writeFile(path.resolve(cwd, options.output), text);
  else print(text);
  return CODES[report.verdict];
}

async function test(
  names: readonly string[],
  typesElsewhere: readonly string[] = [],
  { cwd, print }: Terminal,
): Promise<number> {
  const added = portalTypes(typesElsewhere);
  const read = await readPolicies(names, cwd, added);
  const policies = read.map(policy => withoutTestsOf(added, policy));
  const checker = new Checker();
  try {
    const failed = await checker.testPolicies(policies);
    const tests = policies.reduce(
      (sum, policy) => sum + policy.tests.length,
      0,
    );
    for (const one of failed) {
      print(
        `✗ ${one.policyId} · ${one.test}: ${one.ruleId} should be ${one.expected} and is ${one.actual}\n`,
      );
    }
    print(
      `${tests} tests of ${policies.length} policies, ${failed.length} wrong.\n`,
    );
    return failed.length === 0 ? 0 : 1;
  } finally {
    await checker.close();
  }
}

function readFormat(text: string): Format {
  if (!Object.hasOwn(FORMATS, text))
    throw new InvalidArgumentError(
      `There are ${Object.keys(FORMATS).join(', ')}.`,
    );
  return text as Format;
}

function numberUpTo(most: number, unit: string): (text: string) => number {
  return text => {
    const number = Number(text);
    if (!(number > 0 && number <= most))
      throw new InvalidArgumentError(
        `It takes more than 0 and at most ${most} ${unit}.`,
      );
    return number;
  };
}
