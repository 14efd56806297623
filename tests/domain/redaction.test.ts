import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResolvedScope } from '../../src/domain/composeSnapshot.ts';
import { addDays } from '../../src/domain/days.ts';
import { resolveSkill } from '../../src/domain/retired.ts';
import { isArea, type Area, type Requirement } from '../../src/domain/role.ts';
import { writeEnvelope } from '../../src/main/files/sealed.ts';
import { anyLearner, anyScope, anyText } from '../files/anyLearner.ts';
import { share, type Learner } from '../files/snapshotSamples.ts';

type Assessment = Learner['assessments'][number];
type Session = Learner['journal'][number];

/**
 * What is left out can't be told from what is left, by whatever means: two learners who differ in nothing but what is
 * left out write the same bytes.
 */
function checkSame(scope: ResolvedScope, one: Learner, other: Learner): void {
  const write = (learner: Learner): string => writeEnvelope(share(learner, scope), null, null);
  expect(write(other)).toBe(write(one));
}

/** A scope with this chosen, and a learner whose part that is left out may be changed. */
function checkProperty(
  chosen: Partial<ResolvedScope>,
  change: (learner: Learner, another: Learner, scope: ResolvedScope) => Learner,
): void {
  fc.assert(
    fc.property(anyLearner, anyLearner, anyScope, (learner, another, any) => {
      const scope = { ...any, ...chosen };
      checkSame(scope, learner, change(learner, another, scope));
    }),
    { numRuns: 200 },
  );
}

function mapAssessments(change: (one: Assessment, index: number) => Assessment) {
  return (learner: Learner): Learner => ({
    ...learner,
    assessments: learner.assessments.map(change),
  });
}

function mapJournal(change: (one: Session, index: number) => Session) {
  return (learner: Learner): Learner => ({ ...learner, journal: learner.journal.map(change) });
}

/** Another time of the same day, in the same order. */
function squeeze(instant: number): number {
  const day = 86_400_000;
  const start = Math.floor(instant / day) * day;
  return start + (instant - start) / 2;
}

describe('nothing can be told', () => {
  it('of the ids in the store', () => {
    checkProperty(
      {},
      mapAssessments((one) => ({ ...one, id: `f${one.id.slice(1)}-${one.id}` })),
    );
  });

  it('of what was corrected or withdrawn', () => {
    checkProperty({}, (learner) => ({
      ...learner,
      assessments: learner.assessments.filter((one) => one.replacedBy === null && !one.withdrawn),
    }));
  });

  it('of what came after the period', () => {
    checkProperty({}, (learner, another, { to }) => {
      const isOver = ({ day }: { readonly day: string }): boolean => day > to;
      return {
        ...learner,
        assessments: [
          ...learner.assessments.filter((one) => !isOver(one)),
          ...another.assessments.filter(isOver),
        ],
        goals: learner.goals.filter(({ createdOn }) => createdOn <= to),
        journal: [
          ...learner.journal.filter((one) => !isOver(one)),
          ...another.journal.filter(isOver),
        ],
      };
    });
  });

  it('of the name', () => {
    const rename = (learner: Learner, { name }: Learner): Learner => ({ ...learner, name });
    checkProperty({ name: 'none' }, rename);
    checkProperty({ name: 'pseudonym' }, rename);
  });

  it('of the notes', () => {
    checkProperty(
      { notes: false, sessions: 'all' },
      mapJournal((one, index) => ({ ...one, note: `Another note ${index}` })),
    );
  });

  it('of the evidence', () => {
    checkProperty(
      { evidence: false },
      mapAssessments((one) => ({ ...one, evidence: [{ kind: 'word', text: one.id }] })),
    );
  });

  it('of times of day', () => {
    checkProperty({ times: false }, (learner) => ({
      ...learner,
      assessments: learner.assessments.map((one) => ({
        ...one,
        recordedAt: squeeze(one.recordedAt),
      })),
      goals: learner.goals.map((goal) => ({
        ...goal,
        createdAt: squeeze(goal.createdAt),
        droppedAt: goal.droppedAt === null ? null : squeeze(goal.droppedAt),
        terms: goal.terms.map((terms) => ({ ...terms, fromAt: squeeze(terms.fromAt) })),
      })),
      replies: learner.replies.map((one) => ({
        ...one,
        repliedAt: squeeze(one.repliedAt),
        items: one.items.map((item) => ({ ...item, answeredAt: squeeze(item.answeredAt) })),
      })),
      journal: learner.journal.map((one) => ({
        ...one,
        startedAt: one.startedAt === null ? null : squeeze(one.startedAt),
        offsetMinutes: 0,
        recordedAt: squeeze(one.recordedAt),
      })),
    }));
  });

  it('of replies', () => {
    checkProperty({ replies: false }, (learner, { replies }) => ({ ...learner, replies }));
  });

  it('of goals', () => {
    checkProperty({ goals: false }, (learner, { goals }) => ({ ...learner, goals }));
  });

  it('of time and sessions', () => {
    checkProperty({ time: false, sessions: 'none' }, (learner, { journal }) => ({
      ...learner,
      journal,
    }));
  });

  it('of when and how a day was studied, from its sums', () => {
    checkProperty(
      { sessions: 'none' },
      mapJournal((one) => ({ ...one, startedAt: null, offsetMinutes: null, note: 'Another' })),
    );
  });

  it('of sessions without a note, where only those with one were chosen', () => {
    checkProperty({ time: false, sessions: 'noted' }, (learner, another) => ({
      ...learner,
      journal: [
        ...learner.journal.filter(({ note }) => note.trim() !== ''),
        ...another.journal.map((one) => ({ ...one, note: '' })),
      ],
    }));
  });

  it('of levels before the period, but the one that counted when it began', () => {
    checkProperty({ history: false, goals: false }, (learner, _, { from }) => {
      const lowest = { level: 0, day: '2025-01-01', recordedAt: 0, mentor: 'Another' } as const;
      const resolve = (id: string): string => resolveSkill(id, learner.retired);
      const isEarly = ({ day }: Assessment): boolean => day < from;
      const standing = learner.assessments.filter((one) => !one.withdrawn && !one.replacedBy);
      const counted = Map.groupBy(standing.filter(isEarly), ({ skill }) => resolve(skill));
      const earlier = [...counted.values()]
        .flatMap((all) => all.slice(0, 1))
        .map((one) => ({ ...one, ...lowest, id: `0${one.id}` }));
      return { ...learner, assessments: [...learner.assessments, ...earlier] };
    });
  });
});

describe('nothing can be told of a skill that is left out', () => {
  /** Everything of `skill` as another learner has it, and all else as it is. */
  function exchange(learner: Learner, another: Learner, skill: string): Learner {
    const isIt = (id: string): boolean => resolveSkill(id, learner.retired) === skill;
    const keep = <T extends { readonly skill: string }>(
      ours: readonly T[],
      theirs: readonly T[],
    ) => [...ours.filter((one) => !isIt(one.skill)), ...theirs.filter((one) => isIt(one.skill))];
    const ask = (node: Area | Requirement): Area | Requirement => {
      if (isArea(node)) {
        const words = asks(node) ? { levels: { '5': 'Other words' } } : {};
        return { ...node, ...words, children: node.children.map(ask) };
      }
      return isIt(node.skill) ? { ...node, id: `other-${node.id}`, level: 5 } : node;
    };
    const asks = (node: Area | Requirement): boolean =>
      isArea(node) ? node.children.some(asks) : isIt(node.skill);
    const only = ({ skills }: Session): boolean =>
      skills.length > 0 && skills.every(({ id }) => isIt(id));
    return {
      ...learner,
      describe: (id) => (isIt(id) ? another.describe('other') : learner.describe(id)),
      role: {
        ...learner.role,
        summary: 'Another summary',
        areas: learner.role.areas.map(ask) as Area[],
      },
      assessments: keep(learner.assessments, another.assessments),
      goals: keep(learner.goals, another.goals),
      replies: learner.replies.map((one) => ({
        ...one,
        items: one.items.map((item) =>
          item.skill !== null && isIt(item.skill)
            ? { ...item, answer: null, note: 'Another', answeredAt: 9e12 }
            : item,
        ),
      })),
      journal: [
        ...learner.journal.filter((one) => !only(one)).map((one) => changeShare(one, isIt)),
        ...another.journal.filter(only),
      ],
    };
  }

  function changeShare(session: Session, isIt: (id: string) => boolean): Session {
    if (!session.skills.some(({ id }) => isIt(id))) return session;
    const skills = session.skills.map((one) =>
      isIt(one.id) ? { ...one, seconds: one.seconds + 777 } : one,
    );
    return {
      ...session,
      skills,
      durationSeconds: skills.reduce((sum, { seconds }) => sum + seconds, 0),
      note: 'Another note',
    };
  }

  it.each(['a', 'b', 'bees-', 'données'])('%s', (skill) => {
    checkProperty({ leftOutSkills: [skill] }, (learner, another) =>
      exchange(learner, another, skill),
    );
  });

  it('and one of several that share a session', () => {
    const anyPlan = fc.record({
      learner: anyLearner,
      another: anyLearner,
      scope: anyScope,
      note: anyText,
    });
    fc.assert(
      fc.property(anyPlan, ({ learner, another, scope, note }) => {
        const day = addDays(scope.from, 0);
        const together: Session = {
          day,
          startedAt: Date.parse(`${day}T10:00:00Z`),
          offsetMinutes: 0,
          durationSeconds: 3000,
          skills: ['c', 'd', 'e'].map((id) => ({ id, seconds: 1000 })),
          activity: null,
          note,
          recordedAt: Date.parse(`${day}T11:00:00Z`),
        };
        const withIt = { ...learner, journal: [...learner.journal, together] };
        const chosen = { ...scope, leftOutSkills: ['d'], sessions: 'all' as const };
        checkSame(chosen, withIt, exchange(withIt, another, 'd'));
        const told = share(withIt, chosen).sessions?.filter(({ skills }) => skills.length === 2);
        expect(told?.some(({ durationSeconds }) => durationSeconds === 2000)).toBe(true);
      }),
    );
  });
});
