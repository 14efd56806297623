import { join } from 'node:path';
import { expect } from 'vitest';
import { type Db } from '../../src/main/store/db.ts';
import { syncCatalogue } from '../../src/main/store/skills.ts';
import { catalogue, makeFolder, now, openAt } from './fixture.ts';

export const refusal = (code: string) => expect.objectContaining({ code });

export async function openKnowing(
  folder = makeFolder(),
): Promise<{ db: Db; folder: string; path: string }> {
  const db = await openAt(folder);
  syncCatalogue(db, catalogue, 'digest-1', now);
  return { db, folder, path: join(folder, 'milepost.sqlite') };
}
