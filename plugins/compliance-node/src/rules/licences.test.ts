import fs from 'node:fs';
import path from 'node:path';
import { look } from '../__testUtils__/evaluate';
import { licenceOf } from './licences';

/** Licences as packages that are installed carry them. */
const installed = (name: string) => {
  const folder = path.dirname(require.resolve(`${name}/package.json`));
  const file = fs.readdirSync(folder).find(each => /^licen[sc]e/i.test(each))!;
  return fs.readFileSync(path.join(folder, file), 'utf8');
};

it.each([
  ['typescript', 'Apache-2.0'],
  ['fast-check', 'MIT'],
  ['yaml', 'ISC'],
])('knows the licence of %s', (name, licence) => {
  expect(licenceOf(installed(name))).toBe(licence);
});

it('a licence file has to be one that is known, and allowed', async () => {
  const mit = installed('fast-check');
  const allowed = { allowed: ['Apache-2.0', 'GPL-3.0-or-later'] };
  expect(await look('licence-file', {}, { LICENSE: mit })).toBe('passed');
  expect(await look('licence-file', allowed, { LICENSE: mit })).toEqual([
    'LICENSE:',
  ]);
  expect(
    await look('licence-file', allowed, { LICENSE: installed('typescript') }),
  ).toBe('passed');
  expect(
    await look('licence-file', {}, { LICENSE: 'All rights reserved.' }),
  ).toEqual(['LICENSE:']);
  expect(await look('licence-file', {}, { a: '' })).toEqual(['somewhere']);
});

it('manifests name a licence of SPDX, and one that is allowed', async () => {
  const files = {
    'package.json': '{\n  "license": "(MIT OR GPL-3.0-only)"\n}',
    'a/package.json': '{ "license": "Whatever" }',
    'b/package.json': '{}',
    'c/Cargo.toml': '[package]\nlicense = "GPL-3.0-only"\n',
    'd/pyproject.toml': '[project]\nlicense = { text = "MIT" }\n',
    'e/package.json': '{ broken',
  };
  expect(await look('licence-expression', {}, files)).toEqual([
    'a/package.json:1',
    'b/package.json:',
    'e/package.json:1',
  ]);
  const allowed = { allowed: ['MIT', 'Apache-2.0'] };
  expect(await look('licence-expression', allowed, files)).toEqual([
    'a/package.json:1',
    'b/package.json:',
    'c/Cargo.toml:2',
    'e/package.json:1',
  ]);
});
