import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../src/domain/compareSnapshots.ts';
import { emptyComment } from '../../src/domain/feedback.ts';
import { levels, type Level } from '../../src/domain/level.ts';
import type { Advice, AdviceOutcome } from '../../src/domain/reviewDraft.ts';
import { groupForReview, reviewGroups, type ReviewSkill } from '../../src/domain/reviewGroups.ts';
import type { Role } from '../../src/domain/role.ts';
import type { Snapshot, SnapshotAssessment } from '../../src/domain/snapshot.ts';
import { anyRole, skillPool } from './randomRole.ts';
import { area, asks, roleOf } from './sampleRole.ts';

type Said = Readonly<Record<string, readonly SnapshotAssessment[]>>;

function snapshotOf(role: Role, said: Said, from = '2026-09-01'): Snapshot {
  return {
    format: 'milepost.snapshot',
    version: 1,
    asOf: '2026-11-18',
    period: { from, to: '2026-11-18' },
    learner: { name: 'Aiko', pseudonym: false },
    recipient: null,
    question: null,
    lastReview: null,
    role: { format: 'milepost.role', version: 1, ...role },
    skills: Object.entries(said).map(([id, assessments]) => ({
      id,
      title: id.toUpperCase(),
      kind: 'hard',
      own: false,
      assessments,
    })),
    weekStart: 1,
    leftOut: {
      name: false,
      notes: false,
      evidence: false,
      times: false,
      history: false,
      goals: false,
      time: false,
      sessions: false,
      skills: 0,
    },
  };
}

function says(day: string, level: Level, more: Partial<SnapshotAssessment> = {}) {
  return { day, level, mentor: null, evidence: [], ...more };
}

function advises(skill: string, level: Level | null, came: Partial<AdviceOutcome> = {}): Advice {
  return {
    feedback: 1,
    day: '2026-09-01',
    kind: 'skill',
    about: skill,
    title: skill,
    level,
    text: '',
    comment: emptyComment,
    came: {
      levelThen: null,
      levelNow: null,
      newEvidence: 0,
      answer: null,
      note: '',
      goal: null,
      ...came,
    },
  };
}

const role = roleOf(
  area('db', 'all', [asks('sql', 3), asks('redis', 2), asks('mongo', 2)]),
  area('languages', { any: 1 }, [asks('python', 2), asks('java', 2)]),
);

/** Each skill's group, and the order within. */
function nameGroups(
  snapshot: Snapshot,
  earlier: readonly Advice[] = [],
  older: Snapshot | null = null,
): Record<string, string[]> {
  const comparison = older === null ? null : compareSnapshots(older, snapshot);
  const groups = groupForReview({ snapshot, comparison, earlier });
  return Object.fromEntries(groups.map(({ name, skills }) => [name, skills.map(idOf)]));
}

const idOf = ({ skill }: ReviewSkill): string => skill.id;

describe('the groups of a review', () => {
  const link = { kind: 'artifact', text: 'https://example.org' } as const;
  const said: Said = {
    python: [says('2026-01-01', 2)],
    java: [says('2026-01-01', 1)],
    sql: [says('2026-01-01', 2)],
    redis: [says('2026-01-01', 2)],
    mongo: [],
    welding: [says('2026-01-01', 4)],
  };

  it('are told by the role where nothing changed, in its order', () => {
    expect(nameGroups(snapshotOf(role, said))).toEqual({
      short: ['sql', 'mongo'],
      met: ['redis', 'python'],
      choices: ['java'],
      outside: ['welding'],
    });
  });

  it('have what changed in the period before, by level or by evidence', () => {
    const moved = {
      ...said,
      sql: [says('2026-01-01', 2), says('2026-10-01', 3)],
      welding: [says('2026-01-01', 4), says('2026-10-01', 4, { evidence: [link] })],
    };
    expect(nameGroups(snapshotOf(role, moved))['changed']).toEqual(['sql', 'welding']);
    // Compared with another report, its levels count and not the period's beginning.
    expect(nameGroups(snapshotOf(role, moved), [], snapshotOf(role, said))['changed']).toEqual([
      'sql',
      'welding',
    ]);
    expect(nameGroups(snapshotOf(role, moved), [], snapshotOf(role, moved))).not.toHaveProperty(
      'changed',
    );
  });

  it('begin with what is seen differently', () => {
    const earlier = [
      advises('redis', 1, { levelThen: 2 }),
      advises('python', 2, { answer: 'discuss' }),
      advises('sql', 2, { levelThen: 2 }),
    ];
    expect(nameGroups(snapshotOf(role, said), earlier)['differs']).toEqual(['redis', 'python']);
    // What was agreed on then and has moved on since has changed.
    const moved = { ...said, sql: [says('2026-01-01', 2), says('2026-10-01', 3)] };
    const groups = nameGroups(snapshotOf(role, moved), earlier);
    expect(groups['differs']).toEqual(['redis', 'python']);
    expect(groups['changed']).toEqual(['sql']);
  });

  it('take a word that the learner took over as agreed', () => {
    const taken = {
      ...said,
      redis: [says('2026-01-01', 2), says('2026-09-01', 1, { mentor: 'Kenji' })],
    };
    const earlier = [advises('redis', 1, { levelThen: 2, answer: 'accepted' })];
    expect(nameGroups(snapshotOf(role, taken), earlier)['changed']).toEqual(['redis']);
    expect(nameGroups(snapshotOf(role, taken), earlier)).not.toHaveProperty('differs');
  });
});

const anySaid = fc.dictionary(
  fc.constantFrom(...skillPool),
  fc.array(
    fc.record({
      day: fc.constantFrom('2026-01-01', '2026-09-02', '2026-11-01'),
      level: fc.constantFrom(...levels),
      mentor: fc.constantFrom(null, 'Kenji'),
    }),
    { maxLength: 3 },
  ),
);
const anyAdvice = fc.array(
  fc
    .record({
      skill: fc.constantFrom(...skillPool),
      level: fc.option(fc.constantFrom(...levels)),
      levelThen: fc.option(fc.constantFrom(...levels)),
      answer: fc.constantFrom(null, 'accepted' as const, 'discuss' as const),
    })
    .map(({ skill, level, ...came }) => advises(skill, level, came)),
);

describe('for any role, levels and advice', () => {
  const facts = fc.record({ role: anyRole, said: anySaid, earlier: anyAdvice });

  it('every skill that is asked for or assessed stands in one group, and the groups in order', () => {
    fc.assert(
      fc.property(facts, ({ role: any, said, earlier }) => {
        const all = { ...Object.fromEntries(skillPool.map((id) => [id, []])), ...said };
        const groups = groupForReview({
          snapshot: snapshotOf(any, all),
          comparison: null,
          earlier,
        });
        const names = groups.map(({ name }) => name);
        expect(names).toEqual(reviewGroups.filter((name) => names.includes(name)));
        const listed = groups.flatMap(({ skills }) => skills);
        const asked = new Set(JSON.stringify(any.areas).match(/(?<="skill":")[a-h](?=")/gu));
        const wanted = skillPool.filter((id) => asked.has(id) || (said[id] ?? []).length > 0);
        expect(listed.map(idOf).toSorted()).toEqual(wanted);
        for (const one of listed) {
          expect(one.required !== null).toBe(asked.has(one.skill.id));
          if (one.group === 'met') expect(one.to).toBeGreaterThanOrEqual(one.required ?? 9);
          if (one.group === 'outside') expect(one.required).toBeNull();
          if (one.group === 'differs') {
            const word = earlier.some(({ about }) => about === one.skill.id);
            expect(word).toBe(true);
          }
        }
      }),
    );
  });

  it('without a word of the mentor nothing is seen differently', () => {
    fc.assert(
      fc.property(facts, ({ role: any, said }) => {
        const snapshot = snapshotOf(any, said);
        expect(nameGroups(snapshot)).not.toHaveProperty('differs');
        expect(nameGroups(snapshot, [], snapshot)).not.toHaveProperty('changed');
      }),
    );
  });
});
