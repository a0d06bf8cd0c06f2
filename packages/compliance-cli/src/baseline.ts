import fs from 'node:fs/promises';
import { InputError } from '@backstage/errors';
import {
  narrowReport,
  type Report,
} from '@thrive/backstage-plugin-compliance-node';
import { z } from 'zod';

const baselineSchema = z.strictObject({
  version: z.literal(1),
  findings: z.array(z.string().regex(/^[0-9a-f]{32}$/)),
});

/** Accepts what was found before: only what is new counts. @throws InputError when the file is none */
export async function withoutBaseline(
  report: Report,
  file: string,
): Promise<Report> {
  const known = await readBaseline(file);
  return narrowReport(report, ({ fingerprint }) => !known.has(fingerprint), {
    state: 'waived',
    reason: 'All of it is in the baseline.',
  });
}

async function readBaseline(file: string): Promise<ReadonlySet<string>> {
  const text = await fs.readFile(file, 'utf8').catch(() => {
    throw new InputError(`The baseline ${file} cannot be read.`);
  });
  try {
    return new Set(baselineSchema.parse(JSON.parse(text)).findings);
  } catch {
    throw new InputError(
      `${file} is no baseline; --write-baseline writes one.`,
    );
  }
}

/** Writes down all that is found, to accept it from now on. @returns how much that is */
export async function writeBaseline(
  report: Report,
  file: string,
): Promise<number> {
  const findings = report.results
    .flatMap(result => result.findings.map(({ fingerprint }) => fingerprint))
    .sort();
  await fs.writeFile(
    file,
    `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`,
  );
  return findings.length;
}
