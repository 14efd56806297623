import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { all, column } from '../../src/main/store/db.ts';
import { openMentor, type Mentor } from '../calls/mentor.ts';
import { make, open, validFile } from '../files/hostileFiles.ts';
import { notations } from '../files/hostileNotations.ts';
import { sizes } from '../files/hostileSizes.ts';
import { values } from '../files/hostileValues.ts';

test('hostile files in one job are each refused as when they are opened alone, and nothing is kept', async () => {
  const mentor = await openMentor();
  const rows = [...notations, ...values];
  const texts = rows.map(([, making]) => make(making));
  const paths = mentor.write(Object.fromEntries(texts.map((text, n) => [`${n}.milepost`, text])));
  const { files } = await mentor.open(paths);
  expect(files).toHaveLength(rows.length);
  files.forEach(({ outcome, refusal }, n) => {
    const alone = open(texts[n] ?? '');
    expect({ row: rows[n]?.[0], outcome, code: refusal?.code }).toEqual({
      row: rows[n]?.[0],
      outcome: 'refused',
      code: 'code' in alone ? alone.code : 'snapshot-changed',
    });
  });
  expect(existsSync(join(mentor.folder, 'mentoring.sqlite'))).toBe(false);
  const after = await mentor.open(mentor.write({ 'good.milepost': validFile }));
  expect(after.files.map(({ outcome }) => outcome)).toEqual(['added']);
}, 60_000);

/** Every row of every table, as text: what is compared byte by byte. */
function readRows(mentor: Mentor): string | null {
  return mentor.services.mentoring.read((db) => {
    const tables = column<string>(
      db,
      "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
    );
    return JSON.stringify(tables.map((table) => [table, all(db, `SELECT * FROM ${table}`)]));
  });
}

test('among good ones they leave every row as it was, whatever their size', async () => {
  const mentor = await openMentor();
  await mentor.open(mentor.write({ 'good.milepost': validFile }));
  const rows = [...sizes, ...notations, ...values];
  const before = readRows(mentor);
  const paths = mentor.write(
    Object.fromEntries(rows.map(([, making], n) => [`${n}.milepost`, make(making)])),
  );
  const startedAt = performance.now();
  const { files } = await mentor.open(paths);
  // Each is refused before it could cost more than reading it: a hundred of many megabytes within this.
  expect((performance.now() - startedAt) / rows.length).toBeLessThan(1000);
  expect(files.filter(({ outcome }) => outcome !== 'refused')).toEqual([]);
  expect(files.filter(({ refusal }) => refusal?.code === 'bug')).toEqual([]);
  expect(readRows(mentor)).toBe(before);
  const again = await mentor.open(mentor.write({ 'good.milepost': validFile }));
  expect(again.files.map(({ outcome }) => outcome)).toEqual(['known']);
  expect(readRows(mentor)).toBe(before);
}, 120_000);
