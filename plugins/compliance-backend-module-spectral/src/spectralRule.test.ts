import { FileTree } from '@thrive/backstage-plugin-compliance-node';
import { spectralRule } from './spectralRule';

jest.setTimeout(60_000);

const API = `openapi: 3.1.0
info: { title: Shop, version: '1', description: Sells., contact: { name: Shop } }
servers: [{ url: https://shop.example.com }]
tags: [{ name: Shop, description: All of it. }]
paths:
  /pets:
    get:
      operationId: listPets
      description: All pets.
      tags: [Shop]
      responses: { '200': { description: The pets. } }
`;

async function look(files: Record<string, string>, options: object = {}) {
  const outcome = await spectralRule.evaluate(
    FileTree.of(files),
    spectralRule.options.parse(options),
    {},
  );
  return 'notApplicable' in outcome
    ? 'not-applicable'
    : outcome.findings.map(
        ({ path, line, message }) =>
          `${path}:${line} ${/\((\S+)\)$/.exec(message)![1]}`,
      );
}

it('descriptions keep the rules of the set, and findings have the line', async () => {
  expect(await look({ 'openapi.yaml': API })).toEqual([]);
  const broken = API.replace(
    "responses: { '200': { description: The pets. } }",
    "parameters: [{ name: id, in: path, schema: { type: string } }]\n      responses: { '200': { description: The pets. } }",
  );
  expect(await look({ 'openapi.yaml': broken })).toContainEqual(
    expect.stringMatching(/^openapi\.yaml:\d+ path-params$/),
  );
});

it('counts what is as bad as is asked for, without what is left out', async () => {
  const files = { 'api/openapi.yaml': API.replace('      tags: [Shop]\n', '') };
  expect(await look(files)).toEqual([]);
  expect(await look(files, { severity: 'warn' })).toEqual([
    'api/openapi.yaml:7 operation-tags',
  ]);
  expect(
    await look(files, { severity: 'warn', without: ['operation-tags'] }),
  ).toEqual([]);
});

it('fetches nothing that lies outside of the document', async () => {
  const fetched = jest.spyOn(globalThis, 'fetch');
  const outside = API.replace(
    "{ '200': { description: The pets. } }",
    "{ '200': { $ref: 'http://127.0.0.1:9/secret.yaml' }, '404': { $ref: '/etc/passwd' } }",
  );
  const found = await look({ 'openapi.yaml': outside });
  expect(fetched).not.toHaveBeenCalled();
  expect(JSON.stringify(found)).not.toContain('invalid-ref');
  fetched.mockRestore();
});

it('is for API descriptions only', async () => {
  expect(await look({ 'README.md': 'Hello' })).toBe('not-applicable');
});
