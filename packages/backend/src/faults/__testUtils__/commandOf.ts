import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../../..');
const BLOCK = /^[ \t]*```(\w+)\n([\s\S]*?)^[ \t]*```$/gm;

/**
 * A command or a statement as a page of the documentation has it, so that what people read is what is
 * tried.
 *
 * @param page - such as `docs/operations/upgrade.md`
 * @param part - of the block that is meant
 */
export function commandOf(page: string, part: string): string {
  const text = readFileSync(path.join(root, page), 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(([, , block]) => block.trim());
  const found = blocks.filter(block => block.includes(part));
  if (found.length !== 1)
    throw new Error(`${page} has ${found.length} blocks with "${part}".`);
  return found[0];
}
