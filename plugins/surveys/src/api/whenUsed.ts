/** Something of which every method gives a promise. */
type Asynchronous<T> = {
  [Name in keyof T]: (...args: never[]) => Promise<unknown>;
};

/** Something that is loaded when one of its methods is called for the first time. */
export function whenUsed<T extends Asynchronous<T>>(load: () => Promise<T>): T {
  let loading: Promise<T> | undefined;
  return new Proxy({} as T, {
    get: (_, name) => {
      // It is no promise itself.
      if (name === 'then') return undefined;
      return async (...args: never[]) => {
        loading ??= load().catch(error => {
          // The next call tries again.
          loading = undefined;
          throw error;
        });
        const loaded = await loading;
        return loaded[name as keyof T](...args);
      };
    },
  });
}
