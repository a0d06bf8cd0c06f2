import { randomBytes, webcrypto } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { BallotBox } from './BallotBox';

const suite = RSABSSA.SHA384.PSS.Randomized();
const box = new BallotBox(randomBytes(32));
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

async function importKey(spki: string) {
  return webcrypto.subtle.importKey(
    'spki',
    Buffer.from(spki, 'base64'),
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  ) as Promise<CryptoKey>;
}

it('signs what it cannot see, and knows its signature again', async () => {
  const keys = await box.makeKeys();
  const publicKey = await importKey(keys.publicKey);
  const message = suite.prepare(randomBytes(32));
  const { blindedMsg, inv } = await suite.blind(publicKey, message);
  const signed = box.sign(keys, base64(blindedMsg));
  const signature = await suite.finalize(
    publicKey,
    message,
    Buffer.from(signed, 'base64'),
    inv,
  );
  expect(box.isSigned(keys.publicKey, base64(message), base64(signature))).toBe(
    true,
  );
  expect(signed).not.toBe(base64(signature));

  const other = await box.makeKeys();
  expect(
    box.isSigned(other.publicKey, base64(message), base64(signature)),
  ).toBe(false);
  expect(
    box.isSigned(keys.publicKey, base64(randomBytes(64)), base64(signature)),
  ).toBe(false);
  expect(box.isSigned(keys.publicKey, 'x', 'y')).toBe(false);
}, 30_000);

it('refuses what is no ballot, and does not open what another key sealed', async () => {
  const keys = await box.makeKeys();
  expect(() => box.sign(keys, 'aGVsbG8=')).toThrow('no blinded ballot');
  expect(() => box.sign(keys, base64(Buffer.alloc(256, 255)))).toThrow(
    'no blinded ballot',
  );
  const stranger = new BallotBox(randomBytes(32));
  expect(() => stranger.sign(keys, base64(randomBytes(256)))).toThrow();
}, 30_000);
