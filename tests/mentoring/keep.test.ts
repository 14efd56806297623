import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyDraft } from '../../src/domain/reviewDraft.ts';
import { mentoringPath } from '../../src/main/mentoring/kind.ts';
import { discardDraft, keepDraft, readDraft } from '../../src/main/mentoring/drafts.ts';
import { findBase, readKeptRow } from '../../src/main/mentoring/reports.ts';
import { listTemplates, removeTemplate, saveTemplate } from '../../src/main/mentoring/templates.ts';
import { keep, openPlace, publicKey, reportOf } from './fixture.ts';

test('reading makes no file, keeping does', () => {
  const { folder, mentoring } = openPlace();
  expect(mentoring.read(() => 'asked')).toBeNull();
  expect(existsSync(mentoringPath(folder))).toBe(false);
  const kept = mentoring.write((db) => keep(db, reportOf('Ana')));
  mentoring.close();
  expect(mentoring.read((db) => readKeptRow(db, kept.snapshot).snapshot)).toEqual(reportOf('Ana'));
});

test('a learner is who holds a key, whatever the name', () => {
  const { mentoring } = openPlace();
  const [ana, other] = [publicKey(), publicKey()];
  mentoring.write((db) => {
    const first = keep(db, reportOf('Ana'), { key: ana });
    expect(first).toMatchObject({ outcome: 'added', notes: ['new-learner'] });
    const renamed = keep(db, reportOf('Ana Maria'), { key: ana });
    expect(renamed).toMatchObject({
      outcome: 'added',
      learner: { id: first.learner.id, name: 'Ana Maria' },
      notes: [],
    });
    const namesake = keep(db, reportOf('ÁNA María'), { key: other });
    expect(namesake.learner.id).not.toBe(first.learner.id);
    expect(namesake.notes).toEqual(['new-learner', 'other-key']);
  });
});

test('unsigned files of one name are one learner, who is never one with a key', () => {
  const { mentoring } = openPlace();
  mentoring.write((db) => {
    const signed = keep(db, reportOf('Ana'), { key: publicKey() });
    const first = keep(db, reportOf('Ana', { question: 'one' }));
    const second = keep(db, reportOf('Ana', { question: 'two' }));
    expect(first.learner.id).not.toBe(signed.learner.id);
    expect(first.notes).toEqual(['new-learner', 'other-key']);
    expect(second.learner.id).toBe(first.learner.id);
    const nameless = [1, 2].map((n) => keep(db, reportOf(null, { question: `${n}` })).learner.id);
    expect(new Set(nameless).size).toBe(2);
  });
});

test('the same report again is known, also without its signature', () => {
  const { mentoring } = openPlace();
  const key = publicKey();
  mentoring.write((db) => {
    const first = keep(db, reportOf('Ana'), { key, seal: 'page' });
    const again = { outcome: 'known', snapshot: first.snapshot, notes: [] };
    expect(keep(db, reportOf('Ana'))).toMatchObject(again);
    expect(readKeptRow(db, first.snapshot).seal).toBe('page');
    expect(keep(db, reportOf('Ana'), { key })).toMatchObject(again);
    expect(readKeptRow(db, first.snapshot).seal).toBe('intact');
    // Signed by somebody else it is somebody else's.
    expect(keep(db, reportOf('Ana'), { key: publicKey() })).toMatchObject({
      outcome: 'added',
      notes: ['new-learner', 'other-key'],
    });
  });
});

test('what a report is compared with, drafts and templates', () => {
  const { mentoring } = openPlace();
  const key = publicKey();
  mentoring.write((db) => {
    const { snapshot } = keep(db, reportOf('Ana'), { key });
    const newer = keep(db, reportOf('Ana', { question: 'again' }), { key, receivedAt: 2e12 });
    expect(findBase(db, snapshot)).toBeNull();
    expect(findBase(db, newer.snapshot)).toMatchObject({ what: 'report', snapshot });
    const draft = { ...emptyDraft, question: 'Why?' };
    keepDraft(db, snapshot, draft, 1);
    expect(readDraft(db, snapshot)).toEqual(draft);
    keepDraft(db, snapshot, emptyDraft, 2);
    expect(readDraft(db, snapshot)).toBeNull();
    keepDraft(db, snapshot, draft, 3);
    discardDraft(db, snapshot);
    expect(readDraft(db, snapshot)).toBeNull();
    const comment = { goal: 'g', progress: '', nextStep: '' };
    saveTemplate(db, { name: 'Kind', comment: { ...comment, goal: 'old' } });
    saveTemplate(db, { name: 'Kind', comment });
    saveTemplate(db, { name: 'Clear', comment });
    removeTemplate(db, 'Clear');
    expect(listTemplates(db)).toEqual([{ name: 'Kind', comment }]);
  });
});
