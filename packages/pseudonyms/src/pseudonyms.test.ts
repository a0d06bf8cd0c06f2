import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { readdir, stat } from 'node:fs/promises';
import { Pseudonyms } from './Pseudonyms';
import { readPseudonyms } from './readPseudonyms';

const KEY = 'a key for tests, with enough characters';
const OTHER = 'another key for tests, with enough characters';
const logger = mockServices.logger.mock();
const folder = createMockDirectory();

const read = (pseudonyms?: object) =>
  readPseudonyms(
    'adoption',
    mockServices.rootConfig({ data: { adoption: { pseudonyms } as never } }),
    logger,
  );

describe('pseudonyms', () => {
  it('are the same for the same person and key, whatever the case, and differ otherwise', () => {
    const names = new Pseudonyms({ owner: 'adoption', key: KEY });
    const others = new Pseudonyms({ owner: 'adoption', key: OTHER });
    expect(names.of('User:default/Ada')).toBe(names.of('user:default/ada'));
    expect(names.of('user:default/bob')).not.toBe(names.of('user:default/ada'));
    expect(others.of('user:default/ada')).not.toBe(
      names.of('user:default/ada'),
    );
    expect(names.of('user:default/ada')).not.toMatch(/ada/);
  });

  it('are known by former keys, too', () => {
    const before = new Pseudonyms({ owner: 'adoption', key: OTHER });
    const now = new Pseudonyms({
      owner: 'adoption',
      key: KEY,
      formerKeys: [OTHER],
    });
    expect(now.formerOf('user:default/ada')).toEqual([
      before.of('user:default/ada'),
    ]);
    expect(now.formerKeyIds).toEqual([before.keyId]);
    expect(now.keyId).not.toBe(before.keyId);
  });

  it('have keys with ids of their own in every feature', () => {
    const ids = ['adoption', 'surveys'].map(
      owner => new Pseudonyms({ owner, key: KEY }).keyId,
    );
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the key', () => {
  it('is needed, and long enough', async () => {
    await expect(read()).rejects.toThrow(
      /"adoption" needs a key.*Set adoption.pseudonyms.key/,
    );
    await expect(read({ key: 'short' })).rejects.toThrow(
      /has 5 characters; it needs at least 32/,
    );
    await expect(read({ key: KEY, formerKeys: ['too short'] })).rejects.toThrow(
      /has 9 characters/,
    );
  });

  it('is made in a file once, and kept', async () => {
    const keyFile = folder.resolve('keys/adoption.key');
    const atOnce = await Promise.all(
      Array.from({ length: 20 }, () => read({ keyFile })),
    );
    const again = await read({ keyFile });
    const ids = [...atOnce, again].map(({ keyId }) => keyId);
    expect(new Set(ids).size).toBe(1);
    // Nothing but the key is left behind, which is for nobody else to read.
    expect(await readdir(folder.resolve('keys'))).toEqual(['adoption.key']);
    expect((await stat(keyFile)).mode & 0o077).toBe(0);
  });

  it('is not read from a file that holds too little', async () => {
    folder.setContent({ 'empty.key': '\n' });
    await expect(
      read({ keyFile: folder.resolve('empty.key') }),
    ).rejects.toThrow(/has 0 characters/);
  });
});
