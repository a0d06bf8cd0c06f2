import { act, screen } from '@testing-library/react';
import {
  appLanguageApiRef,
  type AppLanguageApi,
} from '@backstage/frontend-plugin-api';
import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { language, useLanguage } from './language';
import { ago, dayText } from './when';

type Observer = (value: { language: string }) => void;

/** A choice of language as the settings make it. */
function choice(first: string) {
  const observers = new Set<Observer>();
  let now = first;
  const api: AppLanguageApi = {
    getAvailableLanguages: () => ({ languages: ['en', 'de'] }),
    getLanguage: () => ({ language: now }),
    setLanguage: next => {
      now = next ?? 'en';
      observers.forEach(tell => tell({ language: now }));
    },
    language$: () =>
      ({
        subscribe: (tell: Observer) => {
          observers.add(tell);
          return { unsubscribe: () => observers.delete(tell) };
        },
      } as unknown as ReturnType<AppLanguageApi['language$']>),
  };
  return { api, observers };
}

function Numbers() {
  useLanguage();
  const before = new Date(Date.now() - 3 * 3_600_000).toISOString();
  return (
    <p>
      {[
        (1234.5).toLocaleString(language()),
        dayText('2025-03-01'),
        ago(before),
      ].join(' | ')}
    </p>
  );
}

it('tells numbers and times in the language that is chosen, and in another when it is changed', async () => {
  const { api, observers } = choice('en');
  const { unmount } = await renderInTestApp(
    <TestApiProvider apis={[[appLanguageApiRef, api]]}>
      <Numbers />
    </TestApiProvider>,
  );
  expect(screen.getByText('1,234.5 | Mar 1, 2025 | 3 hours ago')).toBeVisible();
  act(() => api.setLanguage('de'));
  expect(
    screen.getByText('1.234,5 | 1. März 2025 | vor 3 Stunden'),
  ).toBeVisible();
  unmount();
  expect(observers.size).toBe(0);
});

it('keeps the region of the browser where the language is the same', async () => {
  jest
    .spyOn(navigator, 'languages', 'get')
    .mockReturnValue(['fr', 'en-US@posix', 'en-GB']);
  const { api } = choice('en');
  await renderInTestApp(
    <TestApiProvider apis={[[appLanguageApiRef, api]]}>
      <Numbers />
    </TestApiProvider>,
  );
  expect(screen.getByText('1,234.5 | 1 Mar 2025 | 3 hours ago')).toBeVisible();
});
