import type { Entity } from '@backstage/catalog-model';
import { isEntityUseAvailable } from './entity';

const ofKind = (kind: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'something' },
});

it.each([
  ['Component', true],
  ['API', true],
  ['System', true],
  ['Template', true],
  ['User', false],
])('the use of a %s is shown: %p', (kind, is) => {
  expect(isEntityUseAvailable(ofKind(kind))).toBe(is);
});
