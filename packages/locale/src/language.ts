import { useEffect, useState } from 'react';
import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';

/** A portal has one reader at a time. */
let chosen: string | undefined;

/**
 * The language that the reader chose, as numbers and times are told in it: with the region of the
 * browser, where that has the same language.
 *
 * @returns undefined before any component called `useLanguage`: the browser's own
 * @public
 */
export function language(): string | undefined {
  const isChosen = (tag: string) => tag.split('-')[0] === chosen;
  return navigator.languages.find(tag => isChosen(tag) && isTag(tag)) ?? chosen;
}

/** Some browsers name what no formatter knows, such as en-US@posix. */
function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length > 0;
  } catch {
    return false;
  }
}

/** Follows the language that is chosen in the portal's settings. @public */
export function useLanguage(): void {
  const api = useApiHolder().get(appLanguageApiRef);
  const [now, setNow] = useState(api?.getLanguage().language);
  useEffect(() => {
    const subscription = api?.language$().subscribe(changed => {
      setNow(changed.language);
    });
    return () => subscription?.unsubscribe();
  }, [api]);
  chosen = now;
}
