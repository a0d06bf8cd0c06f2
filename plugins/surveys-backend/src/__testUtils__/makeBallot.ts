import {
  constants,
  createPublicKey,
  generateKeyPairSync,
  publicEncrypt,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';

const MODULUS_BITS = 2048;
const MODULUS_BYTES = MODULUS_BITS / 8;
const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
const raw = { padding: constants.RSA_NO_PADDING };
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/**
 * A blinded ballot, and how its signature is finished: RFC 9474, RSABSSA-SHA384-PSS-Randomized, like
 * the library of the browsers, which counts in JavaScript and takes fifteen times as long.
 */
export function makeBallot(spki: string) {
  const key = createPublicKey({
    key: Buffer.from(spki, 'base64'),
    format: 'der',
    type: 'spki',
  });
  const modulus = numberOf(
    Buffer.from(key.export({ format: 'jwk' }).n!, 'base64url'),
  );
  const token = randomBytes(64);
  const factor = numberBelow(modulus);
  const inverse = inverseOf(factor, modulus);
  const hidden = publicEncrypt({ key, ...raw }, bytesOf(factor));
  return {
    token: base64(token),
    blinded: base64(
      bytesOf((numberOf(encode(token)) * numberOf(hidden)) % modulus),
    ),
    /** @throws Error when it is no signature of the ballot */
    finish(signed: string): string {
      const blind = numberOf(Buffer.from(signed, 'base64'));
      const signature = bytesOf((blind * inverse) % modulus);
      if (!verify('sha384', token, { key, ...pss }, signature))
        throw new Error('The ballot is not signed.');
      return base64(signature);
    },
  };
}

let anyKeys: ReturnType<typeof makeAnyKeys> | undefined;
const makeAnyKeys = () =>
  generateKeyPairSync('rsa', { modulusLength: MODULUS_BITS });

/** EMSA-PSS-ENCODE: what a signature holds under whatever key of that size. */
function encode(message: Buffer): Buffer {
  anyKeys ??= makeAnyKeys();
  const { privateKey, publicKey } = anyKeys;
  const signature = sign('sha384', message, { key: privateKey, ...pss });
  return publicEncrypt({ key: publicKey, ...raw }, signature);
}

function numberBelow(limit: bigint): bigint {
  const number = numberOf(randomBytes(MODULUS_BYTES));
  return number > 0n && number < limit ? number : numberBelow(limit);
}

function inverseOf(number: bigint, modulus: bigint): bigint {
  let [a, b] = [number, modulus];
  let [inverse, next] = [1n, 0n];
  while (b !== 0n) {
    const times = a / b;
    [a, b] = [b, a - times * b];
    [inverse, next] = [next, inverse - times * next];
  }
  return inverse < 0n ? inverse + modulus : inverse;
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

function bytesOf(number: bigint): Buffer {
  return Buffer.from(
    number.toString(16).padStart(2 * MODULUS_BYTES, '0'),
    'hex',
  );
}
