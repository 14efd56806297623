import Database from 'better-sqlite3';
import type { StoreCheck } from '../../contract/copies.ts';
import { runApart } from './apart.ts';
import { checkStore, listIntegrityProblems } from './check.ts';

export interface CheckRequest {
  readonly path: string;
  /** `integrity`: whether the file is whole; `all`: what `checkStore` checks. */
  readonly depth: 'integrity' | 'all';
}

/** Checks a store's file in a thread of its own. */
export function checkFile(request: CheckRequest): Promise<StoreCheck> {
  return runApart('check', request, checkNow);
}

export function checkNow({ path, depth }: CheckRequest): StoreCheck {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    if (depth === 'all') return checkStore(db);
    const problems = listIntegrityProblems(db);
    return { ok: problems.length === 0, problems };
  } finally {
    db.close();
  }
}
