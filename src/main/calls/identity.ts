import type { KeyObject } from 'node:crypto';
import type { IdentityOutputs } from '../../contract/identity.ts';
import type { Handlers } from '../../contract/index.ts';
import { dayOf } from '../../domain/days.ts';
import { Refusal } from '../../domain/refusal.ts';
import { createKey, fingerprintOf, publicKeyOf, readKey, writeKey } from '../files/key.ts';
import { readTextFile } from '../files/readFile.ts';
import type { Services } from '../services.ts';
import {
  exchangeIdentity,
  identityPath,
  keepIdentity,
  listFormerIdentities,
  readIdentity,
} from '../store/identity.ts';
import { isSystemError } from '../store/places.ts';
import { choosePath } from './filePaths.ts';
import { writeShared } from './sharedFile.ts';

export function identityHandlers(services: Services): Pick<Handlers, keyof IdentityOutputs> {
  return {
    readIdentity: () => describe(ownKey(services)),
    exportIdentity: async () => {
      // Only what can be read is worth a copy, and worth a dialog.
      const pem = readPem(services.profile);
      if (pem === null) throw new Refusal('key-missing');
      parse(pem, identityPath(services.profile));
      const path = await choosePath(services, undefined, (desktop) =>
        desktop.askSavePath('milepost-identity.key', 'key'),
      );
      // The dialog has asked whether to replace what is there.
      writeShared(path, pem, { replace: true, mode: 0o600 });
      return { path };
    },
    replaceIdentity: async () => {
      if (services.readOnly()) throw new Refusal('store-read-only', { path: services.profile });
      const path = await choosePath(services, undefined, (desktop) => desktop.askOpenPath('key'));
      const key = readKey(readTextFile(path, mostBytes));
      if (key === null) throw new Refusal('key-foreign', { path });
      const next = publicKeyOf(key);
      const kept = isOwn(services, next) ? null : exchange(services, writeKey(key));
      services.announce(['exports']);
      return { ...describe(next), kept };
    },
  };
}

/** A key in PEM is a few hundred. */
const mostBytes = 16_384;

function describe(publicKey: string | null) {
  return { fingerprint: publicKey === null ? null : fingerprintOf(publicKey) };
}

/** One that cannot be read is nobody's, and may be exchanged. */
function isOwn({ profile }: Services, publicKey: string): boolean {
  const pem = readPem(profile);
  const key = pem === null ? null : readKey(pem);
  return key !== null && publicKeyOf(key) === publicKey;
}

function exchange({ profile, clock }: Services, pem: string): string | null {
  try {
    return exchangeIdentity(profile, pem, dayOf(clock.now(), clock.zone()));
  } catch (error) {
    throw refuse(error, 'key-unwritable', profile);
  }
}

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

/** Every public key that this profile has, or had, as far as it is remembered in its folder. */
export function ownKeys(services: Services): string[] {
  const former = listFormerIdentities(services.profile).flatMap((pem) => {
    const key = readKey(pem);
    return key === null ? [] : [publicKeyOf(key)];
  });
  return [ownKey(services), ...former].filter((key) => key !== null);
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
