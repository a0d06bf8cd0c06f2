// Writes what is derived from each API description: types for everyone, and the
// document that the backend's router validates requests with.
//
//   node scripts/generate.mjs           write
//   node scripts/generate.mjs --check   exit 1 and name what is out of step
import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { parse } from 'yaml';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');
const head = file =>
  `// Generated from ${file} by \`./yarnw generate\`. Change that file instead.\n`;

async function described() {
  const plugins = await fs.readdir(path.join(root, 'plugins'));
  const folders = plugins
    .filter(name => name.endsWith('-common'))
    .map(name => path.join('plugins', name));
  const present = await Promise.all(
    folders.map(folder =>
      fs.access(path.join(root, folder, 'openapi.yaml')).then(
        () => true,
        () => false,
      ),
    ),
  );
  return folders.filter((_, index) => present[index]);
}

/** An unquoted comma inside braces ends a description and makes its rest a key of its own. */
function refuseKeysWithoutValue(source) {
  return (key, value) => {
    if (value === null) throw new Error(`${source}: "${key}" has no value`);
    return value;
  };
}

async function derive(folder) {
  const source = path.join(folder, 'openapi.yaml');
  const document = parse(
    await fs.readFile(path.join(root, source), 'utf8'),
    refuseKeysWithoutValue(source),
  );
  const types = astToString(await openapiTS(document, { alphabetize: false }));
  return {
    [path.join(folder, 'src/generated/api.ts')]: `${head(source)}${types}`,
    [path.join(folder, 'src/generated/openapi.ts')]: `${head(
      source,
    )}\n/** The API description, for validating requests. @public */\nexport const openapi = ${JSON.stringify(
      document,
    )};\n`,
  };
}

const outdated = [];
for (const folder of await described()) {
  for (const [file, text] of Object.entries(await derive(folder))) {
    const target = path.join(root, file);
    const options = await prettier.resolveConfig(target);
    const formatted = prettier.format(text, { ...options, filepath: target });
    const current = await fs.readFile(target, 'utf8').catch(() => undefined);
    if (current === formatted) continue;
    outdated.push(file);
    if (!check) {
      await fs.mkdir(path.dirname(target), { recursive: true });
      await fs.writeFile(target, formatted);
    }
  }
}

for (const file of outdated)
  console.log(`${check ? 'out of step' : 'wrote'}: ${file}`);
if (check && outdated.length > 0) {
  console.error('Run ./yarnw generate and commit the result.');
  process.exitCode = 1;
}
