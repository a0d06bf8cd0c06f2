import { entityOfKind } from '@thrive/test-utils';
import { isEntityFeedbackAvailable } from './entity';

it.each([
  ['Component', true],
  ['API', true],
  ['System', true],
  ['Template', true],
  ['Group', false],
])('there is feedback about a %s: %p', (kind, is) => {
  expect(isEntityFeedbackAvailable(entityOfKind(kind))).toBe(is);
});
