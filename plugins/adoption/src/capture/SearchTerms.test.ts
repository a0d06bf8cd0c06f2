import { SearchTerms } from './SearchTerms';

const event = (action: string, subject: string) => ({
  action,
  subject,
  context: { pluginId: 'search', extensionId: '' },
});

it('knows what was searched for when a result is opened, for half an hour', () => {
  let now = 0;
  const terms = new SearchTerms(() => now);
  expect(terms.of(event('discover', 'A result'))).toBeUndefined();
  expect(terms.of(event('search', 'kafka'))).toBe('kafka');
  expect(terms.of(event('navigate', '/catalog'))).toBeUndefined();
  now = 30 * 60_000;
  expect(terms.of(event('discover', 'A result'))).toBe('kafka');
  now += 1;
  expect(terms.of(event('discover', 'A result'))).toBeUndefined();
});
