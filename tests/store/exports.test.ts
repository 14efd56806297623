import { expect, test } from 'vitest';
import { lastSeq, listChanges, nounsSince, readUndoState } from '../../src/main/store/changes.ts';
import { eraseForGood } from '../../src/main/store/erase.ts';
import { addExport, listExports, type ExportRow } from '../../src/main/store/exports.ts';
import { makeFolder, now, openAt, openNew } from './fixture.ts';

function row(name: string): ExportRow {
  return {
    at: now,
    offsetMinutes: 60,
    digest: 'a'.repeat(64),
    format: 'snapshot',
    fileName: name,
    bytes: 10,
    from: '2026-01-01',
    to: '2026-03-02',
    key: null,
    scope: '{}',
  };
}

test('exports are listed newest first, by key', async () => {
  const db = await openNew();
  for (const name of ['a', 'b', 'c']) addExport(db, row(name));
  const first = listExports(db, { limit: 2 });
  expect(first.exports.map(({ fileName }) => fileName)).toEqual(['c', 'b']);
  const second = listExports(db, { limit: 2, before: first.next ?? 0 });
  expect(second).toMatchObject({ exports: [{ fileName: 'a' }], next: null });
});

test('an export can be noticed, and not be undone', async () => {
  const db = await openNew();
  const seq = lastSeq(db);
  addExport(db, row('a'));
  expect(nounsSince(db, seq).nouns).toEqual(['changes', 'exports']);
  expect(readUndoState(db).undo).toBeNull();
  expect(listChanges(db, { limit: 5 }).changes).toEqual([]);
});

test('erasing everything forgets what was exported', async () => {
  const folder = makeFolder();
  const db = await openAt(folder);
  addExport(db, row('secret name'));
  eraseForGood(db, { scope: 'everything', backups: false, folder, at: now });
  expect(listExports(db, { limit: 5 }).exports).toEqual([]);
});
