import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';

// Ed25519 (RFC 8032). A public key is its 32 bytes, a signature its 64, both in base64url without padding.

export const publicKeyShape = z
  .string()
  .refine((text) => isBytes(text, 32) && !isWeak(text), { error: 'bad-key' });
export const signatureShape = z.string().refine((text) => isBytes(text, 64), { error: 'bad-key' });

export function createKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

/** PKCS #8 in PEM. */
export function writeKey(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** null: not a private Ed25519 key in PEM. */
export function readKey(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    // OpenSSL has many words for it; to a person they are all one.
    return null;
  }
}

export function publicKeyOf(key: KeyObject): string {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new TypeError('not an Ed25519 key');
  return x;
}

/** Of the text's UTF-8 bytes. */
export function signText(text: string, key: KeyObject): string {
  return sign(null, Buffer.from(text, 'utf8'), key).toString('base64url');
}

export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: publicKey },
    format: 'jwk',
  });
  return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
}

/** What two people read to each other: the first half of the key's SHA-256, in groups of four. */
export function fingerprintOf(publicKey: string): string {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
  return (digest.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}

/**
 * The points of small order (RFC 8032, 7; the list is libsodium's), whose signatures fit many texts. The highest bit is
 * the sign of x.
 */
const weakKeys: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

function isWeak(publicKey: string): boolean {
  const bytes = Buffer.from(publicKey, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(31) & 0x7f, 31);
  return weakKeys.has(bytes.toString('hex'));
}

/** The one way to write them: other texts for the same bytes would make one key look like two. */
function isBytes(text: string, length: number): boolean {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text;
}
