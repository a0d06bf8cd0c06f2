import { entityOfKind } from '@thrive/test-utils';
import { isComplianceAvailable } from './entity';

it.each([
  ['Component', true],
  ['System', false],
  ['Group', false],
])('a %s is checked: %p', (kind, is) => {
  expect(isComplianceAvailable(entityOfKind(kind))).toBe(is);
});
