import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { InputError } from '@backstage/errors';
import {
  narrowReport,
  type Report,
} from '@thrive/backstage-plugin-compliance-node';

const run = promisify(execFile);
const MOST_OUTPUT = 64 * 1024 * 1024;

/** Only what is found in files that changed since a revision, and what is of no file. */
export async function onlyChangedSince(
  report: Report,
  revision: string,
  folder: string,
): Promise<Report> {
  const changed = await changedFiles(revision, folder);
  return narrowReport(
    report,
    ({ location }) => location === undefined || changed.has(location.path),
    {
      state: 'not-applicable',
      reason: `Nothing of it changed since ${revision}.`,
    },
  );
}

/** @throws InputError when the folder is no repository, or has no such revision */
async function changedFiles(
  revision: string,
  folder: string,
): Promise<ReadonlySet<string>> {
  if (revision.startsWith('-'))
    throw new InputError(`"${revision}" is no revision.`);
  const git = (...args: string[]) =>
    run('git', ['-C', folder, ...args], { maxBuffer: MOST_OUTPUT });
  try {
    const [changed, added] = await Promise.all([
      git('diff', '--name-only', '--relative', '-z', revision, '--', '.'),
      git('ls-files', '--others', '--exclude-standard', '-z'),
    ]);
    return new Set(
      [changed, added].flatMap(({ stdout }) =>
        stdout.split('\0').filter(Boolean),
      ),
    );
  } catch (error) {
    throw new InputError(
      `Git does not say what changed since ${revision}: ${
        String((error as { stderr?: string }).stderr ?? error)
          .trim()
          .split('\n')[0]
      }`,
    );
  }
}
