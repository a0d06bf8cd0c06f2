/** In the browser, or in the tab only. */
export type Place = 'localStorage' | 'sessionStorage';

/** What is kept under a key; nothing where the browser keeps nothing, or something else. */
export function read<T>(
  key: string,
  place: Place = 'localStorage',
): T | undefined {
  try {
    const text = window[place].getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws when the browser keeps nothing */
export function write(
  key: string,
  value: unknown,
  place: Place = 'localStorage',
): void {
  window[place].setItem(key, JSON.stringify(value));
}
