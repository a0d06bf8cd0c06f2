// What catalogs and the plugin directory of Backstage are told of packages is true of them.
//
//   node scripts/check/metadata.mjs
//
// Every package that is published has a catalog-info.yaml, and every plugin for the frontend an entry for
// the directory, whose form is that of backstage.io/plugins.
import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '../portal/root.mjs';

const DIRECTORY = 'docs/plugin-directory';
const OF_REPOSITORY = /^https:\/\/github\.com\/[\w-]+\/[\w-]+\/blob\/main\//;
/** What an entry of the directory has to have. */
const WANTED = [
  'title',
  'author',
  'authorUrl',
  'category',
  'description',
  'documentation',
  'npmPackageName',
  'addedDate',
];

const problems = [];
const readYaml = async file =>
  parse(await readFile(path.join(root, file), 'utf8'));
const exists = file =>
  access(path.join(root, file)).then(
    () => true,
    () => false,
  );

const shouldBe = (file, what, is, wanted) => {
  if (is !== wanted)
    problems.push(`${file}: ${what} is "${is}", and should be "${wanted}"`);
};

const frontends = new Set();
for (const group of ['packages', 'plugins'])
  for (const name of await readdir(path.join(root, group))) {
    const folder = path.join(group, name);
    const manifest = JSON.parse(
      await readFile(path.join(root, folder, 'package.json'), 'utf8'),
    );
    if (manifest.private) continue;
    await checkEntity(path.join(folder, 'catalog-info.yaml'), manifest);
    if (manifest.backstage.role === 'frontend-plugin')
      frontends.add(manifest.name);
  }
for (const name of await readdir(path.join(root, DIRECTORY)))
  await checkEntry(path.join(DIRECTORY, name));
for (const name of frontends)
  problems.push(`${DIRECTORY} has no entry for ${name}`);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

async function checkEntity(file, { name, backstage }) {
  if (!(await exists(file))) {
    problems.push(`${file} is missing`);
    return;
  }
  const { kind, metadata, spec } = await readYaml(file);
  shouldBe(file, 'the kind', kind, 'Component');
  shouldBe(
    file,
    'the name',
    metadata.name,
    name.replace('@', '').replace('/', '-'),
  );
  shouldBe(file, 'the title', metadata.title, name);
  shouldBe(file, 'the type', spec.type, `backstage-${backstage.role}`);
  for (const field of ['owner', 'lifecycle'])
    if (!spec[field]) problems.push(`${file} has no ${field}`);
}

async function checkEntry(file) {
  const entry = await readYaml(file);
  for (const field of WANTED)
    if (!entry[field]) problems.push(`${file} has no ${field}`);
  const page = String(entry.documentation).replace(OF_REPOSITORY, '');
  if (!(await exists(page)))
    problems.push(`${file}: there is no ${entry.documentation}`);
  if (!frontends.delete(entry.npmPackageName))
    problems.push(
      `${file}: ${entry.npmPackageName} is no plugin for the frontend, or has another entry`,
    );
  if (!(Date.parse(entry.addedDate) <= Date.now()))
    problems.push(`${file}: "${entry.addedDate}" is no day until today`);
}
