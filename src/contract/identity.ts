import { nothing } from './fields.ts';

/** A page names no files, so each asks with the system's dialog. */
export const identityInputs = {
  readIdentity: nothing,
  /** A copy of the private key. */
  exportIdentity: nothing,
  /** Signs with a key out of a file from now on; the one before is kept beside it. */
  replaceIdentity: nothing,
};

export interface Identity {
  /** Of the public key, for people to compare; null: nothing was signed yet. */
  readonly fingerprint: string | null;
}

export interface IdentityOutputs {
  readIdentity: Identity;
  exportIdentity: { readonly path: string };
  replaceIdentity: Identity & {
    /** Name of the file that the key before is kept in; null: there was none, or it is the same. */
    readonly kept: string | null;
  };
}
