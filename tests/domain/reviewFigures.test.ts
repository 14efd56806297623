import { describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../src/domain/compareSnapshots.ts';
import { computeReviewFigures } from '../../src/domain/reviewFigures.ts';
import { groupForReview } from '../../src/domain/reviewGroups.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { aMinimalSnapshot, aSilentSnapshot, aSnapshot } from '../renderer/report.fake.ts';

function figuresOf(snapshot: Snapshot, older: Snapshot | null) {
  const comparison = older === null ? null : compareSnapshots(older, snapshot);
  const groups = groupForReview({ snapshot, comparison, earlier: [] });
  return { comparison, figures: computeReviewFigures(snapshot, comparison, groups) };
}

function until(day: string): Snapshot {
  return {
    ...aSnapshot,
    period: { from: '2025-01-01', to: day },
    skills: aSnapshot.skills.map((skill) => ({
      ...skill,
      assessments: skill.assessments.filter((one) => one.day <= day),
    })),
  };
}

describe('what stands above a review', () => {
  it('compares with the older report, in the role of the newer', () => {
    const { figures, comparison } = figuresOf(aSnapshot, until('2026-10-01'));
    const { newer, olderInNewerRole } = comparison?.readiness ?? {};
    expect(figures.now.value).toBe(newer);
    expect(figures.change).toBeCloseTo((newer ?? 0) - (olderInNewerRole ?? 0), 12);
    expect(figures.newlyMet).toEqual(['Problem solving']);
    expect(figures.noLongerMet).toEqual([]);
    expect(figures.skillsChanged).toBe(8);
    expect(figures.goals).toEqual({ open: 2, met: 2, missed: 1 });
  });

  it('has nothing to compare with in a first report, and is silent about what was left out', () => {
    const first = figuresOf(aMinimalSnapshot, null).figures;
    expect(first).toMatchObject({ change: null, newlyMet: [], skillsChanged: 0, goals: {} });
    const silent = figuresOf(aSilentSnapshot, null).figures;
    expect(silent).toMatchObject({ time: null, goals: null });
    // The period's beginning stands in for another report.
    expect(silent.change).not.toBeNull();
  });

  it('spreads the hours over the weeks of the period', () => {
    const { time } = figuresOf(aSnapshot, null).figures;
    expect(time?.perWeek).toBeCloseTo(((time?.seconds ?? 0) / 68) * 7, 6);
  });
});
