import fc from 'fast-check';
import { expect, test } from 'vitest';
import { learnerSorts } from '../../src/contract/learners.ts';
import { compareSnapshots } from '../../src/domain/compareSnapshots.ts';
import type { Level } from '../../src/domain/level.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { addFeedback } from '../../src/main/mentoring/feedbacks.ts';
import {
  joinLearners,
  renameLearner,
  type KeptLearner,
} from '../../src/main/mentoring/learners.ts';
import { countLearners, listLearners, type LearnerQuery } from '../../src/main/mentoring/pages.ts';
import { rebuildAll } from '../../src/main/mentoring/rebuild.ts';
import { findBase, readKeptRow } from '../../src/main/mentoring/reports.ts';
import { all, type Db } from '../../src/main/store/db.ts';
import { keep, openPlace, publicKey, reportOf } from './fixture.ts';

const keys = Array.from({ length: 6 }, () => publicKey());
const names = ['Ana', 'ána', 'Bo', '東京', null];

const anyStep = fc.record({
  who: fc.nat(8),
  name: fc.constantFrom(...names),
  day: fc.constantFrom('2026-02-10', '2026-03-31', '2026-04-30', '2026-05-31'),
  level: fc.constantFrom<Level>(0, 1, 2, 3, 4, 5),
  hidden: fc.boolean(),
  deed: fc.constantFrom('nothing', 'review', 'rename', 'join'),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

function snapshotOf({ name, day, level, hidden }: Step, question: string): Snapshot {
  const whole = reportOf(name, { question, asOf: day, period: { from: '2026-01-01', to: day } });
  const { goals, days, sessions: _sessions, ...rest } = whole;
  const skills = rest.skills.map((skill) => {
    const told = skill.assessments.filter((one) => one.day <= day);
    const mine = { day, level, mentor: null, evidence: [] };
    return { ...skill, assessments: skill.id === 'sql' ? [...told, mine] : told };
  });
  const shown = {
    goals: (goals ?? []).filter(({ createdOn }) => createdOn <= day),
    days: (days ?? []).filter((one) => one.day <= day),
  };
  return { ...rest, skills, ...(hidden ? {} : shown) };
}

function play(db: Db, steps: readonly Step[]): void {
  steps.forEach((step, index) => {
    const at = 1_780_000_000_000 + index;
    const { learner, snapshot } = keep(db, snapshotOf(step, `question ${index}`), {
      key: keys[step.who] ?? null,
      receivedAt: at,
    });
    const others = all<{ id: string }>(db, 'SELECT id FROM learners WHERE id <> ?', learner.id);
    const [other] = others;
    if (step.deed === 'rename') renameLearner(db, learner.id, `Mine ${step.who % 3}`);
    if (step.deed === 'join' && other !== undefined) joinLearners(db, learner.id, other.id);
    if (step.deed === 'review')
      addFeedback(db, {
        snapshot,
        digest: String(index).padStart(64, '0'),
        savedAt: at,
        offsetMinutes: 0,
        day: '2026-06-01',
        fileName: 'f',
        text: '{}',
      });
  });
}

const usual: LearnerQuery = {
  sort: 'next',
  descending: false,
  search: '',
  role: null,
  limit: 200,
  after: null,
  quietBefore: '2026-05-29',
};

function listAll(db: Db, query: LearnerQuery): readonly KeptLearner[] {
  const { learners, next } = listLearners(db, query);
  return next === null ? learners : [...learners, ...listAll(db, { ...query, after: next })];
}

test('pages of any size are the whole list, in every order and its reverse', () => {
  fc.assert(
    fc.property(
      fc.array(anyStep, { maxLength: 14 }),
      fc.integer({ min: 1, max: 5 }),
      (steps, limit) => {
        const { mentoring } = openPlace();
        mentoring.write((db) => {
          play(db, steps);
          for (const sort of learnerSorts)
            for (const descending of [false, true])
              for (const search of ['', 'AN']) {
                const query = { ...usual, sort, descending, search };
                const whole = listLearners(db, query).learners;
                expect(listAll(db, { ...query, limit })).toEqual(whole);
                expect(countLearners(db, query).all).toBe(whole.length);
                expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
              }
          const groups = listLearners(db, usual).learners.map(({ group }) => group);
          const turns = groups.filter((group, index) => group !== groups[index - 1]);
          expect(turns).toEqual(
            ['waiting', 'reviewed', 'quiet'].filter((one) => turns.includes(one as never)),
          );
        });
        mentoring.close();
      },
    ),
    { numRuns: 25 },
  );
});

test('what is kept of a learner is what a recount from the whole reports gives', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
      const { mentoring } = openPlace();
      mentoring.write((db) => {
        play(db, steps);
        const kept = all(db, 'SELECT * FROM learners');
        rebuildAll(db);
        expect(all(db, 'SELECT * FROM learners')).toEqual(kept);
        for (const learner of listAll(db, usual)) expectRecounted(db, learner);
      });
      mentoring.close();
    }),
    { numRuns: 25 },
  );
});

/** By the functions that compare whole snapshots, which share no code with the kept sums. */
function expectRecounted(db: Db, learner: KeptLearner): void {
  const newest = readKeptRow(db, learner.newest.snapshot).snapshot;
  const base = findBase(db, learner.newest.snapshot);
  if (base === null) return;
  const compared = compareSnapshots(readKeptRow(db, base.snapshot).snapshot, newest);
  const { newer, olderInNewerRole } = compared.readiness;
  expect(learner.readiness).toBe(newer);
  expect(learner.change).toBe(
    newer === null || olderInNewerRole === null ? null : newer - olderInNewerRole,
  );
  if (learner.group === 'waiting' && base.what === 'review') {
    const changed = [...compared.levels, ...compared.evidence].map(({ skill }) => skill);
    expect(learner.toReview).toBe(new Set(changed).size);
  }
}
