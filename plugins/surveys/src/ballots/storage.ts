/** What is kept under a key; nothing where the browser keeps nothing, or something else. */
export function read<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws when the browser keeps nothing */
export function write(key: string, value: unknown): void {
  localStorage.setItem(key, JSON.stringify(value));
}
