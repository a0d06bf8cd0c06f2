import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { OpenFolders } from './OpenFolders';
import { sourceOf } from './sourceOf';

const entityAt = (annotations: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', annotations },
});

it.each([
  [{}, undefined],
  [
    { 'backstage.io/source-location': 'url:https://example.com/shop/' },
    { type: 'url', target: 'https://example.com/shop/' },
  ],
  [
    {
      'backstage.io/source-location': 'file:/shop',
      'backstage.io/managed-by-location': 'url:https://example.com/x.yaml',
    },
    { type: 'file', target: '/shop' },
  ],
  [{ 'backstage.io/managed-by-location': 'bootstrap:bootstrap' }, undefined],
  [{ 'backstage.io/source-location': 'nonsense' }, undefined],
])('an entity with %j has its source at %j', (annotations, source) => {
  expect(sourceOf(entityAt(annotations as Record<string, string>))).toEqual(
    source,
  );
});

describe('open folders', () => {
  let base: string;
  beforeEach(async () => {
    base = await fs.mkdtemp(path.join(os.tmpdir(), 'open-'));
    await fs.mkdir(path.join(base, 'open/shop'), { recursive: true });
    await fs.mkdir(path.join(base, 'open-not'));
    await fs.writeFile(path.join(base, 'open/shop/a.yaml'), '');
  });
  afterEach(() => fs.rm(base, { recursive: true }));
  const find = async (...parts: string[]) => {
    const found = await new OpenFolders([path.join(base, 'open')]).find(
      path.join(base, ...parts),
    );
    return found && path.relative(await fs.realpath(base), found);
  };

  it('are found with what is below them, and nothing beside them', async () => {
    expect(await find('open/shop')).toBe('open/shop');
    expect(await find('open/shop/a.yaml')).toBe('open/shop');
    expect(await find('open-not')).toBeUndefined();
    expect(await find('open/../open-not')).toBeUndefined();
    expect(await find('open/nothing')).toBeUndefined();
  });

  it('are not left by a link', async () => {
    await fs.symlink(path.join(base, 'open-not'), path.join(base, 'open/way'));
    expect(await find('open/way')).toBeUndefined();
  });
});
