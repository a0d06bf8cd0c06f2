// What a page of docs/install tells a person to do, so that the gate does exactly that.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../portal/root.mjs';
import { legacyImports } from './legacyImports.mjs';

const BLOCK = /^```(\w+)\n([\s\S]*?)^```$/gm;
/** The comment with which a block says of which file it is. */
const FILE = /^(?:\/\/|#) ([\w./-]+\.\w+)\n/;

/** How a portal names a plugin that does not find its pages by itself. */
const NAMED = /^import (\w+) from '(@thrive\/[\w-]+)';$/m;

/** Sections of what can be added to a feature, once it is there. */
const MORE = {
  scorecards: ['Facts of compliance'],
  compliance: ['More types of rules'],
};

/**
 * The steps of a guide.
 *
 * @param {string} feature a page of docs/install
 * @returns {Promise<{ add: Step[], more: Step[], remove: Step[], plugin: Import, legacy: Import[] }>} steps by
 *   the headings "Adding it", those of what can be added then, and "Taking it out": each `{ command }` or
 *   `{ file, text }`; and, each `{ name, from }`, the plugin, and what portals on the old frontend system take
 */
export async function readGuide(feature) {
  const file = path.join(root, 'docs/install', `${feature}.md`);
  const text = await readFile(file, 'utf8');
  const steps = heading => {
    const section = text.split(/^## /m).find(part => part.startsWith(heading));
    if (section === undefined)
      throw new Error(`${file} has no section "${heading}"`);
    return [...section.matchAll(BLOCK)].flatMap(([, language, block]) => {
      if (language === 'sh')
        return block
          .trim()
          .split('\n')
          .map(command => ({ command }));
      const [whole, name] = FILE.exec(block) ?? [];
      return name ? [{ file: name, text: block.slice(whole.length) }] : [];
    });
  };
  const [, name, from] = NAMED.exec(text) ?? [];
  if (!name) throw new Error(`${file} does not name its plugin`);
  return {
    plugin: { name, from },
    legacy: legacyImports(text),
    add: steps('Adding it'),
    more: (MORE[feature] ?? []).flatMap(steps),
    remove: steps('Taking it out'),
  };
}
