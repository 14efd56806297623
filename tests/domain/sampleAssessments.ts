import fc from 'fast-check';
import type { Countable } from '../../src/domain/counting.ts';
import { addDays } from '../../src/domain/days.ts';
import type { Level } from '../../src/domain/level.ts';
import { skillPool } from './randomRole.ts';

export interface SampleAssessment extends Countable {
  readonly mentor: string | null;
}

let made = 0;

/** One of one's own, recorded in the order made unless said. */
export function assess(
  skill: string,
  level: Level,
  day: string,
  more: Partial<SampleAssessment> = {},
): SampleAssessment {
  const n = ++made;
  return {
    id: `id-${String(n).padStart(6, '0')}`,
    skill,
    level,
    day,
    recordedAt: n * 1000,
    replacedBy: null,
    withdrawn: false,
    mentor: null,
    ...more,
  };
}

/** Some assessments of few skills on few days, so that days, instants and levels meet often. Ids are unique. */
export const anyAssessments = fc
  .array(
    fc.record({
      skill: fc.constantFrom(...skillPool.slice(0, 4)),
      level: fc.constantFrom<Level>(0, 1, 2, 3, 4, 5),
      day: fc.nat(20).map((n) => addDays('2026-01-01', n)),
      recordedAt: fc.nat(5),
      replacedBy: fc.option(fc.constant('another'), { freq: 5, nil: null }).map((id) => id),
      withdrawn: fc.nat(6).map((n) => n === 0),
      mentor: fc.constantFrom(null, 'Ada'),
    }),
    { maxLength: 30 },
  )
  .chain((rows) =>
    fc
      .shuffledSubarray(
        rows.map((_, index) => index),
        { minLength: rows.length },
      )
      .map((order) =>
        rows.map((row, index): SampleAssessment => ({ ...row, id: `id-${order[index]}` })),
      ),
  );
