import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from './places.ts';
import { writeWholeFile } from './wholeFile.ts';

/** The profile's private key: its owner's alone. */
export function identityPath(folder: string): string {
  return join(folder, 'identity.key');
}

/** null: there is none yet. Throws what the file system says. */
export function readIdentity(folder: string): string | null {
  const path = identityPath(folder);
  try {
    const text = readFileSync(path, 'utf8');
    // A copied profile may have lost its permissions.
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
    return text;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return null;
    throw error;
  }
}

/**
 * Puts another key in its place. The one before, readable or not, is kept beside it under the day: the name is given,
 * null when there was none.
 */
export function exchangeIdentity(folder: string, pem: string, day: string): string | null {
  const kept = keepAside(folder, day);
  writeWholeFile(identityPath(folder), pem, { replace: true, mode: 0o600 });
  return kept;
}

/** The private keys of before, readable or not. */
export function listFormerIdentities(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^identity-\d{4}-\d{2}-\d{2}(?:-\d+)?\.key$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function keepAside(folder: string, day: string): string | null {
  const before = readIdentity(folder);
  if (before === null) return null;
  for (let number = 1; ; number += 1) {
    const name = `identity-${day}${number === 1 ? '' : `-${number}`}.key`;
    if (writeWholeFile(join(folder, name), before, { replace: false, mode: 0o600 })) return name;
  }
}

/** Another process may be first: then its key stands and is given. */
export function keepIdentity(folder: string, pem: string): string {
  writeWholeFile(identityPath(folder), pem, { replace: false, mode: 0o600 });
  return readIdentity(folder) ?? pem;
}
