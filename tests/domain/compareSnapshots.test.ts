import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../src/domain/compareSnapshots.ts';
import type { ResolvedScope } from '../../src/domain/composeSnapshot.ts';
import { addDays } from '../../src/domain/days.ts';
import { isArea, type Area } from '../../src/domain/role.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { anyLearner, anyScope, anyShared } from '../files/anyLearner.ts';
import { richLearner } from '../files/richLearner.ts';
import { everyScope, share, type Learner } from '../files/snapshotSamples.ts';
import { anyRole } from './randomRole.ts';

const older = shareUntil('2026-01-31');
const newer = shareUntil('2026-03-31');

function shareUntil(to: string, more: Partial<ResolvedScope> = {}, learner: Learner = richLearner) {
  return share(learner, { ...everyScope, to, ...more });
}

function withRole(snapshot: Snapshot, change: (areas: readonly Area[]) => Area[]): Snapshot {
  return { ...snapshot, role: { ...snapshot.role, areas: change(snapshot.role.areas) } };
}

function turnRound(area: Area): Area {
  const children = area.children.map((child) => (isArea(child) ? turnRound(child) : child));
  return { ...area, id: `${area.id}-turned`, title: 'Another', children: children.toReversed() };
}

describe('two snapshots', () => {
  it('that are one differ in nothing', () => {
    fc.assert(
      fc.property(anyShared, ({ snapshot }) => {
        const { readiness, ...rest } = compareSnapshots(snapshot, snapshot);
        expect(readiness.newer).toBe(readiness.older);
        expect(readiness.olderInNewerRole).toBe(readiness.older);
        expect(rest).toEqual({
          roleChanged: false,
          levels: [],
          evidence: [],
          goals: [],
          secondsSince: snapshot.days === undefined ? null : 0,
        });
      }),
    );
  });

  it('differ in levels, evidence, goals and time', () => {
    const { roleChanged, levels, evidence, goals, secondsSince } = compareSnapshots(older, newer);
    expect(roleChanged).toBe(false);
    expect(levels).toEqual([
      { skill: 'beekeeping', title: 'Beekeeping', from: null, to: 3 },
      { skill: 'redis', title: 'Redis caches', from: 1, to: 2 },
      { skill: 'sql', title: 'SQL', from: 2, to: 3 },
    ]);
    expect(evidence.map(({ skill, added }) => [skill, added.map(({ text }) => text)])).toEqual([
      ['beekeeping', ['https://example.org/beekeeping/evidence-10']],
      ['redis', ['https://example.org/redis/evidence-5']],
      ['sql', ['https://example.org/sql/evidence-3']],
    ]);
    expect(goals).toEqual([
      {
        skill: 'redis',
        title: 'Redis caches',
        from: 'open',
        to: 'met',
        level: 2,
        by: '2026-03-25',
        termsChanged: false,
      },
    ]);
    expect(secondsSince).toBe(1234 + 3001 + 2711);
  });

  it('tell goals that are new, and terms that changed', () => {
    const first = compareSnapshots(shareUntil('2026-01-16'), older).goals;
    expect(first.map(({ skill, from, to }) => [skill, from, to])).toEqual([['java', null, 'open']]);
    const later = compareSnapshots(newer, shareUntil('2026-05-02')).goals;
    expect(later).toMatchObject([
      {
        skill: 'java',
        from: 'open',
        to: 'dropped',
        level: 3,
        by: '2026-07-28',
        termsChanged: true,
      },
    ]);
  });

  it('take goals that were left out for silence', () => {
    const silent = shareUntil('2026-03-31', { goals: false });
    expect(compareSnapshots(older, silent).goals).toEqual([]);
    expect(compareSnapshots(shareUntil('2026-01-31', { goals: false }), newer).goals).toEqual([]);
  });

  it('tell apart two goals that were made for a skill on one day', () => {
    const goals = richLearner.goals
      .slice(0, 1)
      .flatMap((goal) => [
        goal,
        { ...goal, terms: goal.terms.map((terms) => ({ ...terms, level: 5 })) },
      ]);
    const twice = { ...richLearner, goals };
    const differences = compareSnapshots(
      shareUntil('2026-01-31', {}, twice),
      shareUntil('2026-03-31', {}, twice),
    ).goals;
    expect(differences.map(({ level, to }) => [level, to])).toEqual([
      [2, 'met'],
      [5, 'missed'],
    ]);
  });
});

describe('time since the older one', () => {
  it.each([
    ['before its end', { from: '2026-01-20' }, 6946],
    ['on its last day', { from: '2026-01-31' }, 6946],
    ['on the day after', { from: '2026-02-01' }, 6946],
    ['later, so that days between are not told', { from: '2026-02-02' }, null],
    ['without time', { time: false }, null],
  ])('of a period that begins %s', (_, scope, seconds) => {
    const { secondsSince } = compareSnapshots(older, shareUntil('2026-03-31', scope));
    expect(secondsSince).toBe(seconds);
  });

  it('is what the days after it add up to', () => {
    fc.assert(
      fc.property(anyLearner, anyScope, fc.nat(60), (learner, any, days) => {
        const scope = { ...any, time: true, from: '2026-01-01' };
        const to = addDays('2026-01-01', days);
        const [was, is] = [share(learner, { ...scope, to }), share(learner, scope)];
        const sum = (is.days ?? [])
          .filter(({ day }) => day > to)
          .flatMap(({ times }) => times.map(({ seconds }) => seconds))
          .reduce((all, one) => all + one, 0);
        expect(compareSnapshots(was, is).secondsSince).toBe(sum);
      }),
    );
  });
});

describe('a changed role', () => {
  const [data, languages, cloud, people] = newer.role.areas;
  if (!data || !languages || !cloud || !people) throw new Error('the sample changed');

  it('is told apart from changed levels', () => {
    const { readiness, roleChanged } = compareSnapshots(older, newer);
    expect(roleChanged).toBe(false);
    expect(readiness.olderInNewerRole).toBe(readiness.older);
    expect(readiness.newer).toBeGreaterThan(readiness.older ?? 1);
  });

  it('alone explains the difference, when no level changed', () => {
    const other = withRole(newer, () => [data, languages]);
    const { readiness, roleChanged, levels } = compareSnapshots(newer, other);
    expect(roleChanged).toBe(true);
    expect(levels).toEqual([]);
    expect(readiness.newer).not.toBe(readiness.older);
    expect(readiness.olderInNewerRole).toBe(readiness.newer);
  });

  it('and changed levels have each their part', () => {
    const other = withRole(newer, () => [data]);
    const { readiness, roleChanged } = compareSnapshots(older, other);
    expect(roleChanged).toBe(true);
    // SQL 2 of 3 and Redis 1 of 2, then all of it.
    expect(readiness.olderInNewerRole).toBeCloseTo((2 / 3 + 1 / 2) / 2, 12);
    expect(readiness.newer).toBe(1);
  });

  it.each<[string, (areas: readonly Area[]) => Area[]]>([
    ['another weight', () => [data, languages, cloud, { ...people, weight: 3 }]],
    ['another rule', () => [data, { ...languages, rule: 'all' }, cloud, people]],
    ['another number', () => [data, { ...languages, rule: { any: 2 } }, cloud, people]],
    ['an area less', () => [data, languages, cloud]],
    [
      'a requirement less',
      () => [{ ...data, children: data.children.slice(1) }, languages, cloud, people],
    ],
    [
      'another level',
      () => [
        data,
        languages,
        cloud,
        { ...people, children: [{ id: 's', skill: 'speaking', level: 4 }] },
      ],
    ],
    [
      'another skill',
      () => [data, languages, cloud, { ...people, children: [{ id: 's', skill: 'go', level: 3 }] }],
    ],
  ])('is one with %s', (_, change) => {
    expect(compareSnapshots(newer, withRole(newer, change)).roleChanged).toBe(true);
  });

  it('is none with other words, ids, a weight that was said, or another order', () => {
    const same = withRole(newer, (areas) =>
      areas.map((area) => turnRound({ ...area, weight: area.weight ?? 1 })).toReversed(),
    );
    const { roleChanged, readiness } = compareSnapshots(newer, same);
    expect(roleChanged).toBe(false);
    expect(readiness.newer).toBeCloseTo(readiness.older ?? NaN, 12);
  });

  it('is one whenever the same levels come to another readiness', () => {
    const anyChange = fc.oneof(
      anyRole.map(
        ({ areas }) =>
          () =>
            areas,
      ),
      fc.constantFrom(
        (areas: readonly Area[]) => areas.map(turnRound),
        (areas: readonly Area[]) => areas.toReversed(),
        (areas: readonly Area[]) => areas.map((area) => ({ ...area, weight: 2 })),
        (areas: readonly Area[]) => areas.map((area): Area => ({ ...area, rule: 'all' })),
      ),
    );
    fc.assert(
      fc.property(anyShared, anyChange, ({ learner, scope, snapshot }, change) => {
        const role = { ...learner.role, areas: change(learner.role.areas) };
        const other = share({ ...learner, role }, scope);
        const { readiness, roleChanged } = compareSnapshots(snapshot, other);
        const difference = Math.abs((readiness.older ?? 2) - (readiness.olderInNewerRole ?? 2));
        if (!roleChanged) expect(difference).toBeLessThan(1e-12);
      }),
      { numRuns: 300 },
    );
  });
});
