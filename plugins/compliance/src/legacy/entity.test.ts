import type { Entity } from '@backstage/catalog-model';
import { isComplianceAvailable } from './entity';

const ofKind = (kind: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'something' },
});

it.each([
  ['Component', true],
  ['System', false],
  ['Group', false],
])('a %s is checked: %p', (kind, is) => {
  expect(isComplianceAvailable(ofKind(kind))).toBe(is);
});
