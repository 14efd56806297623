import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addAssessments,
  correctAssessment,
  listAssessments,
  withdrawAssessment,
} from '../../src/main/store/assessments.ts';
import { backupDaily, listCopies } from '../../src/main/store/backups.ts';
import { lastSeq, listChanges, nounsSince, readUndoState } from '../../src/main/store/changes.ts';
import { checkStore } from '../../src/main/store/check.ts';
import type { Db } from '../../src/main/store/db.ts';
import { eraseForGood } from '../../src/main/store/erase.ts';
import { addGoal, listGoals } from '../../src/main/store/goals.ts';
import { adoptRole, readCurrentRole } from '../../src/main/store/roles.ts';
import {
  addSession,
  deleteSession,
  editSession,
  listSessions,
} from '../../src/main/store/sessions.ts';
import { defaultSettings, readSettings, writeSettings } from '../../src/main/store/settings.ts';
import { addOwnSkill, listSkillNames } from '../../src/main/store/skills.ts';
import { now, openNew, session } from './fixture.ts';

/** Which of the words still stand in any byte of the profile. */
function findIn(folder: string, words: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files
    .map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'latin1'))
    .join('');
  return words.filter((word) => bytes.includes(word));
}

async function fill(): Promise<{ db: Db; folder: string }> {
  const db = await openNew();
  const statement = { level: 3, day: '2026-03-01', offsetMinutes: 60 } as const;
  const evidence = (text: string) => [{ kind: 'artifact' as const, text }];
  const role = {
    id: 'back-end',
    revision: 1,
    title: 'Back end',
    summary: '',
    areas: [],
    skills: [],
  };
  adoptRole(db, role, JSON.stringify(role), 'digest', now, { follow: true });
  addOwnSkill(db, 'OWNSKILLWORD', now);
  writeSettings(db, { name: 'NAMEWORD' }, now);
  addSession(db, session({ note: 'STANDINGNOTE '.repeat(600) }), now);
  deleteSession(db, addSession(db, session({ note: 'DELETEDNOTE '.repeat(600) }), now), now);
  const edited = addSession(db, session({ note: 'BEFOREWORD' }), now);
  editSession(db, edited, session({ note: 'AFTERWORD' }), now);
  const [wrong, withdrawn, standing] = ['WRONGWORD', 'WITHDRAWNWORD', 'STANDINGPROOF'].map(
    (text) =>
      addAssessments(
        db,
        [{ ...statement, skill: 'sql', mentor: null, evidence: evidence(text) }],
        now,
      )[0] ?? '',
  );
  correctAssessment(db, wrong ?? '', { ...statement, evidence: evidence('RIGHTWORD') }, now);
  withdrawAssessment(db, withdrawn ?? '', now);
  expect(standing).not.toBe('');
  addGoal(
    db,
    { skill: 'git', level: 3, by: '2026-09-01', weeklyMinutes: 60, day: '2026-03-02' },
    now,
  );
  return { db, folder: dirname(db.name) };
}

const gone = ['DELETEDNOTE', 'BEFOREWORD', 'WRONGWORD', 'WITHDRAWNWORD'];
const kept = [
  'OWNSKILLWORD',
  'NAMEWORD',
  'STANDINGNOTE',
  'AFTERWORD',
  'STANDINGPROOF',
  'RIGHTWORD',
];

test('erasing the history leaves what stands, and no byte of what was deleted or corrected', async () => {
  const { db, folder } = await fill();
  await backupDaily(db, folder, now);
  const seen = lastSeq(db);
  expect(findIn(folder, [...gone, ...kept])).toEqual([...gone, ...kept]);
  eraseForGood(db, { scope: 'history', backups: true, folder, at: now });
  expect(findIn(folder, [...gone, ...kept])).toEqual(kept);
  expect(listCopies(folder).copies).toEqual([]);
  expect(readUndoState(db)).toEqual({ undo: null, redo: null });
  expect(listChanges(db, { limit: 9 }).changes).toEqual([]);
  expect(nounsSince(db, seen).nouns).toContain('assessments');
  expect(
    listAssessments(db)
      .map(({ evidence }) => evidence[0]?.text ?? '')
      .toSorted(),
  ).toEqual(['RIGHTWORD', 'STANDINGPROOF']);
  expect(listSessions(db, { limit: 9 }).sessions).toHaveLength(2);
  expect(checkStore(db)).toEqual({ ok: true, problems: [] });
  addSession(db, session(), now);
  expect(readUndoState(db).undo?.action).toBe('addSession');
});

test('erasing everything leaves the catalogue and the role, and no byte that was entered', async () => {
  const { db, folder } = await fill();
  await backupDaily(db, folder, now);
  eraseForGood(db, { scope: 'everything', backups: false, folder, at: now });
  expect(findIn(folder, gone)).toEqual(gone);
  expect(listCopies(folder).copies).toHaveLength(1);
  eraseForGood(db, { scope: 'everything', backups: true, folder, at: now });
  expect(findIn(folder, [...gone, ...kept])).toEqual([]);
  expect([listSessions(db, { limit: 9 }).sessions, listAssessments(db), listGoals(db)]).toEqual([
    [],
    [],
    [],
  ]);
  expect(readSettings(db)).toEqual(defaultSettings);
  expect(readCurrentRole(db).id).toBe('back-end');
  expect(listSkillNames(db)).toHaveLength(4);
  expect(checkStore(db)).toEqual({ ok: true, problems: [] });
  addSession(db, session(), now);
  expect(checkStore(db)).toEqual({ ok: true, problems: [] });
});
