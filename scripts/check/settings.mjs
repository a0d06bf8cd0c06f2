// Settings match their schema, with no key that it does not know: those of this portal, and each that the
// documentation shows. And what each key is stands in its description.
//
//   node scripts/check/settings.mjs
import { glob, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadConfigSchema } from '@backstage/config-loader';
import { parse, parseAllDocuments } from 'yaml';
import { root } from '../portal/root.mjs';
import { problemsOfKeys } from './problemsOfKeys.mjs';

const PAGES = ['*.md', 'docs/**/*.md', '{packages,plugins}/*/*.md'];
const YAML_BLOCK = /^[ \t]*```yaml\n([\s\S]*?)^[ \t]*```$/gm;
/** The comment with which a block says of which file it is, where that file is none of settings. */
const OTHER_FILE = /^# (?!app-config)[\w./-]+\.\w+\n/;
/** A block with other keys at its top is no settings: a definition, a pipeline. */
const SECTIONS = new Set([
  'app',
  'backend',
  'scorecards',
  'adoption',
  'surveys',
  'compliance',
]);

const isMapping = value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function manifestsOf(group) {
  const folders = await readdir(path.join(root, group));
  return Promise.all(
    folders.map(async folder =>
      JSON.parse(
        await readFile(path.join(root, group, folder, 'package.json'), 'utf8'),
      ),
    ),
  );
}

/** Settings by where they are written. */
async function collect() {
  const found = [];
  const files = await readdir(root);
  for (const file of files.filter(name => /^app-config.*\.yaml$/.test(name)))
    found.push({
      context: file,
      data: parse(await readFile(path.join(root, file), 'utf8')),
    });
  for await (const page of glob(PAGES, { cwd: root })) {
    const text = await readFile(path.join(root, page), 'utf8');
    for (const { 1: block, index } of text.matchAll(YAML_BLOCK)) {
      if (OTHER_FILE.test(block)) continue;
      const line = text.slice(0, index).split('\n').length;
      for (const document of parseAllDocuments(block)) {
        const data = document.toJS();
        const isSettings =
          isMapping(data) &&
          Object.entries(data).every(
            ([key, value]) => SECTIONS.has(key) && isMapping(value),
          );
        if (isSettings) found.push({ context: `${page}:${line}`, data });
      }
    }
  }
  return found;
}

const manifests = [
  ...(await manifestsOf('packages')),
  ...(await manifestsOf('plugins')),
];
const schema = await loadConfigSchema({
  dependencies: manifests.map(({ name }) => name),
  noUndeclaredProperties: true,
});
const settings = await collect();
const [own] = settings.filter(({ context }) => context === 'app-config.yaml');
for (const { context, data } of settings) {
  try {
    schema.process([own, { context, data }]);
  } catch (error) {
    console.log(`${context}:\n  ${(error.messages ?? [error]).join('\n  ')}`);
    process.exitCode = 1;
  }
}
for await (const file of glob('plugins/*/config.d.ts', { cwd: root })) {
  const text = await readFile(path.join(root, file), 'utf8');
  for (const problem of problemsOfKeys(text)) {
    console.log(`${file}: ${problem}`);
    process.exitCode = 1;
  }
}
console.log(
  `${settings.length} settings: ${settings
    .map(({ context }) => context)
    .join(', ')}`,
);
