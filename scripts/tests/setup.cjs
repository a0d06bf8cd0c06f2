/*
 * Runs before each file of tests, of every package. What stands in for a module here is that very
 * module: loaded later, or made once instead of many times.
 */

// What reads URLs loads them for clouds that hardly a test reads from.
for (const name of [
  '@aws-sdk/client-codecommit',
  '@aws-sdk/client-s3',
  '@aws-sdk/client-sts',
  '@aws-sdk/credential-providers',
  '@azure/identity',
  '@azure/storage-blob',
  '@google-cloud/storage',
])
  jest.mock(name, () => whenUsed(() => jest.requireActual(name)));

// A backend compiles its API description when it starts, which takes longer than all else in it, and
// a file of tests starts many.
jest.mock('express-openapi-validator', () => {
  const actual = jest.requireActual('express-openapi-validator');
  const handlers = new Map();
  return {
    ...actual,
    middleware: ({ apiSpec, ...options }) => {
      const own = handlers.get(apiSpec) ?? new Map();
      handlers.set(apiSpec, own);
      const key = JSON.stringify(options);
      if (!own.has(key))
        own.set(key, actual.middleware({ ...options, apiSpec }));
      return own.get(key);
    },
  };
});

/** A module that is loaded when something of it is asked for. */
function whenUsed(load) {
  return new Proxy(
    {},
    {
      get: (_, key) => load()[key],
      has: (_, key) => key in load(),
      ownKeys: () => Reflect.ownKeys(load()),
      getOwnPropertyDescriptor: (_, key) => {
        const own = Reflect.getOwnPropertyDescriptor(load(), key);
        return own && { ...own, configurable: true };
      },
    },
  );
}
