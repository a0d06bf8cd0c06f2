import type { Entity } from '@backstage/catalog-model';
import { isEntityFeedbackAvailable } from './entity';

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
  ['Group', false],
])('there is feedback about a %s: %p', (kind, is) => {
  expect(isEntityFeedbackAvailable(ofKind(kind))).toBe(is);
});
