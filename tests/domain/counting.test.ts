import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingBySkill, levelsAt, pickCounting } from '../../src/domain/counting.ts';
import { anyAssessments, assess } from './sampleAssessments.ts';

const same = (skill: string): string => skill;

describe('which assessment counts', () => {
  it('the latest by assessed day, not by when it was recorded', () => {
    const may = assess('sql', 3, '2026-05-01');
    const april = assess('sql', 1, '2026-04-01'); // recorded later
    expect(pickCounting([may, april])).toBe(may);
  });

  it('of one day the one recorded last, of one instant the greatest id', () => {
    const first = assess('sql', 3, '2026-05-01', { id: 'b', recordedAt: 1 });
    const second = assess('sql', 2, '2026-05-01', { id: 'a', recordedAt: 2 });
    const third = assess('sql', 1, '2026-05-01', { id: 'c', recordedAt: 2 });
    expect(pickCounting([second, first])).toBe(second);
    expect(pickCounting([third, second, first])).toBe(third);
  });

  it('a mentor’s as well as one’s own', () => {
    const own = assess('sql', 3, '2026-05-01');
    const mentor = assess('sql', 2, '2026-05-02', { mentor: 'Ada' });
    expect(pickCounting([mentor, own])).toBe(mentor);
  });

  it('none that was corrected or withdrawn', () => {
    const wrong = assess('sql', 5, '2026-05-02', { replacedBy: 'right' });
    const right = assess('sql', 2, '2026-05-01', { id: 'right' });
    const withdrawn = assess('sql', 4, '2026-05-03', { withdrawn: true });
    expect(pickCounting([wrong, right, withdrawn])).toBe(right);
    expect(pickCounting([wrong, withdrawn])).toBeNull();
    expect(pickCounting([])).toBeNull();
  });

  it('as of a day, that day included', () => {
    const early = assess('sql', 1, '2026-05-01');
    const late = assess('sql', 3, '2026-05-10');
    expect(pickCounting([early, late], '2026-05-09')).toBe(early);
    expect(pickCounting([early, late], '2026-05-10')).toBe(late);
    expect(pickCounting([early, late], '2026-04-30')).toBeNull();
  });

  it('is the greatest of what stands, for any assessments in any order', () => {
    fc.assert(
      fc.property(anyAssessments, fc.nat(20), (all, n) => {
        const asOf = `2026-01-${String(n + 1).padStart(2, '0')}`;
        const standing = all.filter(
          (one) => one.replacedBy === null && !one.withdrawn && one.day <= asOf,
        );
        const key = (one: (typeof all)[number]) =>
          `${one.day} ${String(one.recordedAt).padStart(9, '0')} ${one.id}`;
        const [latest] = standing.map(key).sort().reverse();
        const counting = pickCounting(all, asOf);
        expect(counting === null ? undefined : key(counting)).toBe(latest);
        expect(pickCounting([...all].reverse(), asOf)).toBe(counting);
        const bySkill = countingBySkill(all, asOf, same);
        for (const skill of ['a', 'b', 'c', 'd']) {
          const picked = pickCounting(
            all.filter((one) => one.skill === skill),
            asOf,
          );
          expect(bySkill.get(skill) ?? null).toBe(picked);
        }
      }),
    );
  });
});

describe('levels', () => {
  it('are those that count, by skill; never assessed is absent', () => {
    const all = [
      assess('sql', 2, '2026-05-01'),
      assess('orm', 0, '2026-05-01'),
      assess('sql', 3, '2026-05-02'),
    ];
    expect([...levelsAt(all, null, same)]).toEqual([
      ['sql', 3],
      ['orm', 0],
    ]);
    expect([...levelsAt(all, '2026-05-01', same)]).toEqual([
      ['sql', 2],
      ['orm', 0],
    ]);
  });

  it('of a retired skill go to its successor, and compete with the successor’s own', () => {
    const resolve = (skill: string): string => (skill === 'swagger' ? 'openapi' : skill);
    const old = assess('swagger', 3, '2026-05-01');
    const young = assess('openapi', 2, '2026-04-01');
    expect([...levelsAt([old, young], null, resolve)]).toEqual([['openapi', 3]]);
    expect([...levelsAt([old, young], '2026-04-15', resolve)]).toEqual([['openapi', 2]]);
  });
});
