import { mockServices } from '@backstage/backend-test-utils';
import { readRetention } from './readRetention';

const DAY = 86_400_000;
const read = (retention?: unknown) =>
  readRetention(
    mockServices.rootConfig({ data: { surveys: { retention } as never } }),
    'surveys.retention',
    { days: 730 },
  );

it('is what the setting says, or what holds without one', () => {
  expect(read()).toBe(730 * DAY);
  expect(read({ days: 30 })).toBe(30 * DAY);
  expect(read('P3D')).toBe(3 * DAY);
});

it.each([[{ days: -5 }], ['P-3D'], ['soon']])(
  'is refused by the name of the setting: %j',
  retention => {
    expect(() => read(retention)).toThrow('surveys.retention');
  },
);
