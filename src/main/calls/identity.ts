import type { KeyObject } from 'node:crypto';
import { Refusal } from '../../domain/refusal.ts';
import { createKey, publicKeyOf, readKey, writeKey } from '../files/key.ts';
import type { Services } from '../services.ts';
import { identityPath, keepIdentity, readIdentity } from '../store/identity.ts';
import { isSystemError } from '../store/places.ts';

/** The profile's key, made when it is first needed. Throws `key-unreadable`, `key-unwritable`. */
export function requireKey({ profile }: Services): KeyObject {
  const path = identityPath(profile);
  return parse(readPem(profile) ?? make(profile), path);
}

/** The profile's own public key; null: it never signed anything. */
export function ownKey({ profile }: Services): string | null {
  const pem = readPem(profile);
  return pem === null ? null : publicKeyOf(parse(pem, identityPath(profile)));
}

function readPem(profile: string): string | null {
  try {
    return readIdentity(profile);
  } catch (error) {
    throw refuse(error, 'key-unreadable', profile);
  }
}

function make(profile: string): string {
  try {
    return keepIdentity(profile, writeKey(createKey()));
  } catch (error) {
    throw refuse(error, 'key-unwritable', profile);
  }
}

function parse(pem: string, path: string): KeyObject {
  const key = readKey(pem);
  if (key === null) throw new Refusal('key-unreadable', { path });
  return key;
}

function refuse(
  error: unknown,
  code: 'key-unreadable' | 'key-unwritable',
  profile: string,
): unknown {
  if (!isSystemError(error)) return error;
  return new Refusal(code, { path: identityPath(profile), why: error.code });
}
