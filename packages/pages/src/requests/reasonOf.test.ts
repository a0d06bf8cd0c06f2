import { RequestError } from './RequestError';
import { reasonOf } from './reasonOf';

const texts = {
  notAllowed: 'Ask the owner.',
  signedOut: 'Sign in again.',
  network: 'Check your connection.',
  notExplained: (status: number) => `Status ${status}.`,
};

it.each<[string, Error, string]>([
  [
    'words of the backend',
    new RequestError({ status: 400, message: 'Too long' }),
    'Too long.',
  ],
  ['nothing said', new RequestError({ status: 502 }), 'Status 502.'],
  ['not allowed', new RequestError({ status: 403 }), 'Ask the owner.'],
  ['no answer', new RequestError({ cause: new TypeError() }), texts.network],
  [
    'a token that is refused',
    new RequestError({ status: 401, message: 'Illegal token' }),
    texts.signedOut,
  ],
  [
    'no token to send',
    new RequestError({
      cause: Object.assign(new Error('Request failed'), { statusCode: 401 }),
    }),
    texts.signedOut,
  ],
  [
    'nobody who could be asked for',
    Object.assign(new Error('Request failed'), { statusCode: 401 }),
    texts.signedOut,
  ],
  ['something else', new Error('No ballot'), 'No ballot'],
])('%s is a sentence', (_, error, sentence) => {
  expect(reasonOf(error, texts)).toBe(sentence);
});
