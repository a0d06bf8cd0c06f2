// Links of the documentation lead somewhere, its YAML can be read, what it names is there, and code that
// it says to have from a file, which is compiled and tested, is word for word what stands in it. For the
// old frontend system it takes what the demo portal there takes, which is tested, and all of that. It names
// every metric, and shows every picture that there is.
//
//   node scripts/check/docs.mjs
import { access, glob, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { legacyImports } from '../install/legacyImports.mjs';
import { root } from '../portal/root.mjs';

const LINK = /\]\((?!https?:|mailto:)([^)\s]+)\)/g;
const BLOCK = /^[ \t]*```(\w+)\n([\s\S]*?)^[ \t]*```$/gm;
const QUOTED = /^<!-- from (\S+) -->\n\n```\w+\n([\s\S]*?)^```$/gm;
const PACKAGE = /@thrive\/[\w-]+/g;
const METRIC = /\.create\w+(?:<[^(]*>)?\(\s*'([a-z]+\.[a-z.]+)'/g;
const METRIC_ROW = /^\| `([a-z]+\.[a-z.]+)` /gm;
const METRICS_PAGE = 'docs/operations/metrics.md';
const IMAGES = 'docs/images';
const SCRIPT = /\.\/yarnw (?:run )?([a-z][\w:-]*)/g;
/** Commands of Yarn itself and of what is installed, beside the scripts of package.json. */
const COMMANDS = new Set([
  'node',
  'tsc',
  'playwright',
  'prettier',
  'workspace',
  'workspaces',
  'install',
  'add',
]);

const problems = [];
const manifest = JSON.parse(
  await readFile(path.join(root, 'package.json'), 'utf8'),
);
const packages = new Set();
const pages = (await readdir(root))
  .filter(name => name.endsWith('.md'))
  .map(name => path.join(root, name));
for (const group of ['packages', 'plugins']) {
  for (const folder of await readdir(path.join(root, group))) {
    const place = path.join(root, group, folder);
    const text = await readFile(path.join(place, 'package.json'), 'utf8');
    packages.add(JSON.parse(text).name);
    pages.push(path.join(place, 'README.md'));
  }
}
for (const entry of await readdir(path.join(root, 'docs'), {
  recursive: true,
}))
  if (entry.endsWith('.md')) pages.push(path.join(root, 'docs', entry));

const oldPortal = path.join(root, 'packages/app-legacy/src');
const usedByOldPortal = new Set();
for (const file of await readdir(oldPortal))
  for (const name of oldImports(
    await readFile(path.join(oldPortal, file), 'utf8'),
  ))
    usedByOldPortal.add(name);
const toldOfOldPortals = new Set();
const shown = new Set();

for (const page of pages) {
  const text = await readFile(page, 'utf8').catch(() => undefined);
  if (text === undefined) continue;
  const complain = what =>
    problems.push(`${path.relative(root, page)}: ${what}`);
  const prose = text.replace(BLOCK, '');
  for (const [, link] of prose.matchAll(LINK)) {
    await checkLink(page, link, complain);
    shown.add(path.resolve(path.dirname(page), link));
  }
  for (const [, language, block] of text.matchAll(BLOCK)) {
    if (language !== 'yaml') continue;
    for (const { errors } of parseAllDocuments(block))
      for (const error of errors) complain(error.message);
  }
  for (const [, file, block] of text.matchAll(QUOTED)) {
    const source = await readFile(path.join(root, file), 'utf8');
    if (block !== source) complain(`its code is not that of ${file}`);
  }
  for (const name of oldImports(text)) {
    toldOfOldPortals.add(name);
    if (!usedByOldPortal.has(name))
      complain(`packages/app-legacy has no ${name}, so that nobody tries it`);
  }
  for (const [name] of text.matchAll(PACKAGE))
    if (!packages.has(name)) complain(`there is no package ${name}`);
  for (const [, name] of text.matchAll(SCRIPT))
    if (!COMMANDS.has(name) && !(name in manifest.scripts))
      complain(`there is no script ${name}`);
}
for (const name of usedByOldPortal)
  if (!toldOfOldPortals.has(name))
    problems.push(`no page says how a portal gets ${name}`);
for (const image of await readdir(path.join(root, IMAGES)))
  if (!shown.has(path.join(root, IMAGES, image)))
    problems.push(`no page shows ${IMAGES}/${image}`);
await checkMetrics();
for (const problem of problems) console.log(problem);
console.log(`${pages.length} pages, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Of metrics the page tells what the sources have, and nothing else. */
async function checkMetrics() {
  const told = namesIn(
    METRIC_ROW,
    await readFile(path.join(root, METRICS_PAGE), 'utf8'),
  );
  const made = new Set();
  for await (const file of glob('plugins/*/src/**/*.ts', { cwd: root }))
    for (const name of namesIn(
      METRIC,
      await readFile(path.join(root, file), 'utf8'),
    ))
      made.add(name);
  for (const name of made)
    if (!told.has(name))
      problems.push(`${METRICS_PAGE} does not tell of ${name}`);
  for (const name of told)
    if (!made.has(name))
      problems.push(`${METRICS_PAGE}: nothing measures ${name}`);
}

function namesIn(pattern, text) {
  return new Set([...text.matchAll(pattern)].map(([, name]) => name));
}

/** What a text imports for the old frontend system, each with where from. */
function oldImports(text) {
  return legacyImports(text).map(({ name, from }) => `${name} of ${from}`);
}

async function checkLink(page, link, complain) {
  const [file, anchor] = link.split('#');
  const target = file ? path.resolve(path.dirname(page), file) : page;
  const isThere = await access(target).then(
    () => true,
    () => false,
  );
  if (!isThere) complain(`${link} leads nowhere`);
  else if (anchor && !anchorsOf(await readFile(target, 'utf8')).has(anchor))
    complain(`${link} names a heading that is not there`);
}

/** As GitHub makes them of headings. */
function anchorsOf(text) {
  const headings = text.replace(BLOCK, '').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}
