import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createService } from './server.ts';

const service = createService('test');
let url: string;

before(async () => {
  await new Promise<void>(resolve => service.listen(0, resolve));
  url = `http://localhost:${(service.address() as AddressInfo).port}`;
});
after(() => service.close());

test('says that it is well', async () => {
  const response = await fetch(`${url}/health`);
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { status: 'ok' });
});

test('says what is not there', async () => {
  assert.equal((await fetch(`${url}/nothing`)).status, 404);
  assert.equal((await fetch(url, { method: 'POST' })).status, 404);
});
