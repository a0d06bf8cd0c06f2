import type { Entity } from '@backstage/catalog-model';
import { isScorecardsAvailable } from './entity';

const ofKind = (kind: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'something' },
});

it.each([
  ['Component', true],
  ['Template', true],
  ['User', false],
  ['Group', false],
])('a %s has scorecards: %p', (kind, has) => {
  expect(isScorecardsAvailable(ofKind(kind))).toBe(has);
});
