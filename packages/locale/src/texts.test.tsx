import { renderHook } from '@testing-library/react';
import {
  createTranslationRef,
  errorApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { useTextsOf } from './texts';

const ref = createTranslationRef({
  id: 'test',
  messages: {
    hello: 'Hello',
    person: 'From {{name}}',
    days_one: '{{count, number}} day',
    days_other: '{{count, number}} days',
  },
});

it('gives texts by their keys and values, and takes no others', () => {
  const { result } = renderHook(() => useTextsOf(ref), {
    wrapper: ({ children }) => (
      <TestApiProvider
        apis={[
          [translationApiRef, mockApis.translation()],
          [errorApiRef, { post: jest.fn() }],
        ]}
      >
        {children}
      </TestApiProvider>
    ),
  });
  const t = result.current;
  expect(t('hello')).toBe('Hello');
  expect(t('person', { name: 'Ada' })).toBe('From Ada');
  expect(t('days', { count: 2 })).toBe('2 days');
  // What the compiler refuses; an error that is not there is one of its own.
  const refused = () => {
    // @ts-expect-error there is no such text
    t('goodbye');
    // @ts-expect-error its value is missing
    t('person');
    // @ts-expect-error it has no such value
    t('hello', { name: 'Ada' });
    // @ts-expect-error a number is wanted
    t('days', { count: '2' });
    // @ts-expect-error a form of a plural is no text of its own
    t('days_one', { count: 2 });
  };
  expect(refused).toBeInstanceOf(Function);
});
