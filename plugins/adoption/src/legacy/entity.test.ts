import { entityOfKind } from '@thrive/test-utils';
import { isEntityUseAvailable } from './entity';

it.each([
  ['Component', true],
  ['API', true],
  ['System', true],
  ['Template', true],
  ['User', false],
])('the use of a %s is shown: %p', (kind, is) => {
  expect(isEntityUseAvailable(entityOfKind(kind))).toBe(is);
});
