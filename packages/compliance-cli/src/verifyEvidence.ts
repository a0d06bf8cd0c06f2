import fs from 'node:fs/promises';
import { InputError } from '@backstage/errors';
import {
  ChainVerifier,
  type BrokenChain,
} from '@thrive/backstage-plugin-compliance-node';
import { z } from 'zod';

/** Evidence as the portal exports it. */
const exported = z.object({
  links: z.array(
    z.object({
      id: z.number().int(),
      previous: z.string(),
      body: z.string(),
      digest: z.string(),
    }),
  ),
  head: z.object({ length: z.number().int(), digest: z.string() }).optional(),
});

/**
 * Verifies a chain of evidence that was exported, without the portal.
 *
 * @param head - the digest of the last link that was kept elsewhere; of the file, without
 * @returns how long it is and how it ends, and what is wrong, if anything is
 * @throws InputError when the file is no export
 */
export async function verifyEvidence(
  file: string,
  head?: string,
): Promise<{ length: number; digest: string; broken?: BrokenChain }> {
  const text = await fs.readFile(file, 'utf8').catch(() => {
    throw new InputError(`${file} cannot be read.`);
  });
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    throw new InputError(`${file} is no JSON.`);
  }
  const parsed = exported.safeParse(written);
  if (!parsed.success)
    throw new InputError(
      `${file} is no evidence that was exported: it has no links.`,
    );
  const { links } = parsed.data;
  const verifier = new ChainVerifier();
  verifier.add(links);
  const known =
    head === undefined
      ? parsed.data.head
      : { length: links.length, digest: head };
  return { ...verifier.head, broken: verifier.end(known) };
}
