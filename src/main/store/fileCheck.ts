import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import type { StoreCheck } from '../../contract/copies.ts';
import { checkStore, listIntegrityProblems } from './check.ts';

export interface CheckRequest {
  readonly path: string;
  /** `integrity`: whether the file is whole; `all`: what `checkStore` checks. */
  readonly depth: 'integrity' | 'all';
}

/** Checks a store's file in a thread with a connection of its own, so that no window waits for it. */
export async function checkFile(request: CheckRequest): Promise<StoreCheck> {
  const worker = join(import.meta.dirname, `fileCheckWorker${extname(import.meta.filename)}`);
  // Where the build left it out, a check that blocks is better than none.
  if (!existsSync(worker)) return checkNow(request);
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: request });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => {
      reject(new Error('the check ended without an answer'));
    });
  });
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
