import { makeValidator } from '@backstage/catalog-model';
import { entityName, groupName } from './entityName';

const { isValidEntityName } = makeValidator();

describe('entityName', () => {
  it.each([
    ['react', 'react'],
    ['lodash.merge', 'lodash.merge'],
    ['@backstage/ui', 'backstage--ui'],
    ['@types/node', 'types--node'],
  ])('keeps the name of %s readable', (packageName, expected) => {
    expect(entityName(packageName)).toBe(expected);
  });

  it.each([
    'JSONStream',
    'a~b',
    '_private',
    'ends-',
    '@scope/_private',
    '@a-/b',
    'x'.repeat(200),
    `@${'s'.repeat(60)}/${'b'.repeat(60)}`,
    '~',
  ])('makes a valid and always equal name of %s', packageName => {
    const name = entityName(packageName);
    expect(isValidEntityName(name)).toBe(true);
    expect(entityName(packageName)).toBe(name);
  });

  it('never gives two packages one name, in any letter case', () => {
    const packageNames = [
      '@a/b--c',
      '@a--b/c',
      'a--b--c',
      '@a/b',
      'a--b',
      'jsonstream',
      'JSONStream',
      'a~b',
      'a-b',
      '@a-/b',
      '@a/-b',
      `${'x'.repeat(80)}1`,
      `${'x'.repeat(80)}2`,
    ];
    const names = packageNames.map(name => entityName(name).toLowerCase());
    expect(new Set(names).size).toBe(packageNames.length);
  });
});

describe('groupName', () => {
  it('is the same in any letter case, and always valid', () => {
    expect(groupName('FaceBook')).toBe('facebook');
    expect(isValidEntityName(groupName('~user'))).toBe(true);
  });
});
