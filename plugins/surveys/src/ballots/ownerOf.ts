import { toBase64 } from './base64';
import { read, write } from './storage';

const SALT = 'thrive.surveys.salt';
const SALT_BYTES = 16;
/** Of a page that is not served securely, where browsers do not hash: there, nobody is told apart. */
const SHARED = 'shared';

/**
 * Under which name a browser keeps what is one person's, so that whoever shares it sees nothing of
 * theirs: a hash with a salt that never leaves the browser. It is sent nowhere.
 */
export async function ownerOf(userRef: string): Promise<string> {
  if (!crypto.subtle) return SHARED;
  let salt = read<string>(SALT);
  if (salt === undefined) {
    salt = toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
    try {
      write(SALT, salt);
    } catch {
      // A browser that keeps nothing has nothing to tell apart.
    }
  }
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(`${salt}\n${userRef}`),
  );
  return toBase64(new Uint8Array(digest));
}
