import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import { InputError } from '@backstage/errors';

const MODULUS_BITS = 2048;
const MODULUS_BYTES = MODULUS_BITS / 8;
const SALT_BYTES = 48;

export interface BallotKeys {
  /** SPKI in base64. */
  publicKey: string;
  /** PKCS8, sealed. */
  privateKey: string;
}

/**
 * Signs ballots without seeing them, and recognises its own signatures: RFC 9474, in the variant
 * RSABSSA-SHA384-PSS-Randomized. Whoever signs cannot tell which ballot a signature was for, with all
 * that is stored and all computing power; that is why an anonymous answer is anonymous.
 */
export class BallotBox {
  readonly #sealingKey: Buffer;

  constructor(sealingKey: Buffer) {
    this.#sealingKey = sealingKey;
  }

  /** Keys for ballots of people who are alike in the roster, so that a ballot says no more of them. */
  async makeKeys(): Promise<BallotKeys> {
    const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
      modulusLength: MODULUS_BITS,
      publicKeyEncoding: { type: 'spki', format: 'der' },
      privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    });
    return {
      publicKey: publicKey.toString('base64'),
      privateKey: this.#seal(privateKey),
    };
  }

  /**
   * BlindSign of RFC 9474, section 4.3.
   *
   * @throws InputError when it is no blinded ballot
   */
  sign(keys: BallotKeys, blinded: string): string {
    const message = Buffer.from(blinded, 'base64');
    const privateKey = createPrivateKey({
      key: this.#open(keys.privateKey),
      format: 'der',
      type: 'pkcs8',
    });
    try {
      if (message.length !== MODULUS_BYTES) throw new Error('length');
      const padding = constants.RSA_NO_PADDING;
      const signature = privateDecrypt({ key: privateKey, padding }, message);
      const again = publicEncrypt(
        { key: createPublicKey(privateKey), padding },
        signature,
      );
      if (!again.equals(message)) throw new Error('signature');
      return signature.toString('base64');
    } catch {
      throw new InputError('This is no blinded ballot; open the survey again.');
    }
  }

  /** Whether a ballot was signed with these keys: Verify of RFC 9474, section 4.5. */
  isSigned(publicKey: string, token: string, signature: string): boolean {
    try {
      return verify(
        'sha384',
        Buffer.from(token, 'base64'),
        {
          key: Buffer.from(publicKey, 'base64'),
          format: 'der',
          type: 'spki',
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: SALT_BYTES,
        },
        Buffer.from(signature, 'base64'),
      );
    } catch {
      return false;
    }
  }

  /** Tells whether a blinded ballot is the one that was signed before. It says nothing of the ballot. */
  static digestOf(blinded: string): string {
    return createHash('sha256')
      .update(blinded)
      .digest('base64url')
      .slice(0, 22);
  }

  #seal(plain: Buffer): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#sealingKey, iv);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
  }

  #open(sealed: string): Buffer {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.#sealingKey,
      bytes.subarray(0, 12),
    );
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([
      decipher.update(bytes.subarray(28)),
      decipher.final(),
    ]);
  }
}
