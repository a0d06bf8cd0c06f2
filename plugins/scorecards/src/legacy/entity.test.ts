import { entityOfKind } from '@thrive/test-utils';
import { isScorecardsAvailable } from './entity';

it.each([
  ['Component', true],
  ['Template', true],
  ['User', false],
  ['Group', false],
])('a %s has scorecards: %p', (kind, has) => {
  expect(isScorecardsAvailable(entityOfKind(kind))).toBe(has);
});
