import fc from 'fast-check';
import { activities } from '../../src/domain/activity.ts';
import type { LearnerFacts, ResolvedScope } from '../../src/domain/composeSnapshot.ts';
import { addDays, type Day } from '../../src/domain/days.ts';
import { evidenceKinds } from '../../src/domain/evidence.ts';
import type { AskedLevel, Level } from '../../src/domain/level.ts';
import { isArea, type Area, type Requirement, type Role } from '../../src/domain/role.ts';
import { shareSeconds } from '../../src/domain/shares.ts';
import { anyRole, skillPool } from '../domain/randomRole.ts';
import { anyReplies } from './anyReplies.ts';
import { share, type Learner } from './snapshotSamples.ts';

type AssessmentFacts = LearnerFacts['assessments'][number];
type GoalFacts = LearnerFacts['goals'][number];

/** What people and their programs put into a text field. */
export const trickyTexts = [
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '</SCRIPT ><svg/onload=alert(1)>',
  '<!-- <script',
  '" onmouseover="alert(1)" x="',
  "javascript:alert('1')",
  String.raw`\u003c/script\u003e`,
  String.raw`\\u003c and \" and \n`,
  '&lt;b&gt; &amp; &#60;',
  '👩‍👩‍👧‍👦 👍🏽 🇯🇵',
  'e\u0301 a\u0308\u0323 한글 ñ',
  'שלום, مرحبا (1) \u200Fabc',
  'क्षत्रिय \u200D می\u200Cخواهم',
  'file\u202Egnp.exe',
  '\u2066x\u2069 \u200Bzero\uFEFF width\u2060',
  'NUL\u0000 BEL\u0007 ESC\u001B[31m CSI\u009B',
  'tag\u{E0041}\u{E0042}',
  'one\r\ntwo\rthree\n\tfour\u2028five\u2029',
  'half \uD83D and \uDE00 other',
  '{{name}} $t(cli:help) %s ${x}',
  '__proto__',
  'constructor',
  '=HYPERLINK("http://x")',
  ' ',
  '\u200B\u200D',
  '',
] as const;

export const anyText = fc.oneof(
  fc.constantFrom(...trickyTexts),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
);

const firstDay = '2026-01-01';
const anyDay = fc.nat(60).map((n) => addDays(firstDay, n));
const anySkill = fc.constantFrom(...skillPool, 'old-a', 'older-a', 'old-b', 'données', 'bees-');
const retired = new Map([
  ['older-a', 'old-a'],
  ['old-a', 'a'],
  ['old-b', 'bees-'],
]);

/** Some instant of the day, so that days and instants agree. */
function instantOf(day: Day, seconds: number): number {
  return Date.parse(`${day}T00:00:00Z`) + seconds * 1000;
}

const anyAssessment = fc
  .record({
    id: fc.uuid({ version: 7 }),
    skill: anySkill,
    level: fc.constantFrom<Level>(0, 1, 2, 3, 4, 5),
    day: anyDay,
    second: fc.nat(86_399),
    replacedBy: fc.option(fc.uuid({ version: 7 }), { freq: 5 }).map((id) => id),
    withdrawn: fc.nat(7).map((n) => n === 0),
    mentor: fc.option(anyText),
    evidence: fc.array(fc.record({ kind: fc.constantFrom(...evidenceKinds), text: anyText }), {
      maxLength: 3,
    }),
  })
  .map(({ second, ...one }): AssessmentFacts => ({
    ...one,
    recordedAt: instantOf(one.day, second),
  }));

const anyGoal = fc
  .record({
    skill: anySkill,
    createdOn: anyDay,
    terms: fc.array(
      fc.record({
        after: fc.nat(20),
        level: fc.constantFrom<AskedLevel>(1, 2, 3, 4, 5),
        days: fc.nat(40),
        weeklyMinutes: fc.option(fc.integer({ min: 1, max: 600 })),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    droppedAfter: fc.option(fc.nat(40), { freq: 3 }),
  })
  .map(({ skill, createdOn, terms, droppedAfter }): GoalFacts => {
    let day = createdOn;
    const droppedOn = droppedAfter === null ? null : addDays(createdOn, 40 + droppedAfter);
    return {
      skill,
      createdAt: instantOf(createdOn, 36_000),
      createdOn,
      droppedAt: droppedOn === null ? null : instantOf(droppedOn, 36_000),
      droppedOn,
      terms: terms.map(({ after, level, days, weeklyMinutes }, index) => {
        day = index === 0 ? createdOn : addDays(day, after);
        const fromAt = instantOf(day, 36_000 + index);
        return { fromDay: day, fromAt, level, by: addDays(day, days), weeklyMinutes };
      }),
    };
  });

const anySession = fc
  .record({
    day: anyDay,
    second: fc.nat(86_399),
    isTimed: fc.boolean(),
    offsetMinutes: fc.constantFrom(-210, 0, 60, 345),
    durationSeconds: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 86_400 })),
    skills: fc.uniqueArray(fc.tuple(anySkill, fc.integer({ min: 1, max: 9 })), {
      maxLength: 3,
      selector: ([id]) => id,
    }),
    activity: fc.option(fc.constantFrom(...activities)),
    note: anyText,
  })
  .map(({ day, second, isTimed, skills, ...one }) => {
    const seconds = shareSeconds(
      one.durationSeconds,
      skills.map(([, weight]) => weight),
    );
    return {
      ...one,
      day,
      startedAt: isTimed ? instantOf(day, second) : null,
      recordedAt: instantOf(day, second) + 7_000,
      skills: skills.map(([id], index) => ({ id, seconds: seconds[index] ?? 0 })),
    };
  });

/** `anyRole` with words of its own everywhere. */
const anyWordedRole = fc
  .tuple(anyRole, fc.array(anyText, { minLength: 3, maxLength: 6 }))
  .map(([role, texts]): Role => {
    let count = 0;
    const nextText = (): string => texts[(count += 1) % texts.length] ?? '';
    const word = (node: Area | Requirement): Area | Requirement =>
      isArea(node)
        ? {
            ...node,
            title: nextText() || node.title,
            levels: { '1': nextText() },
            children: node.children.map(word),
          }
        : node;
    return {
      ...role,
      title: nextText(),
      summary: nextText(),
      areas: role.areas.map(word) as Area[],
    };
  });

export const anyLearner: fc.Arbitrary<Learner> = fc
  .record({
    name: anyText,
    role: anyWordedRole,
    extended: fc.boolean(),
    hiddenAreas: fc.array(
      fc.integer({ min: 1, max: 30 }).map((n) => `n${n}`),
      { maxLength: 2 },
    ),
    titles: fc.array(anyText, { minLength: 1, maxLength: 4 }),
    assessments: fc.uniqueArray(anyAssessment, { maxLength: 25, selector: ({ id }) => id }),
    goals: fc.array(anyGoal, { maxLength: 5 }),
    journal: fc.array(anySession, { maxLength: 12 }),
    replies: anyReplies(
      anyDay,
      fc.nat(5_000_000).map((seconds) => instantOf(firstDay, seconds)),
      anyText,
      [...skillPool, 'old-a', 'données'],
    ),
    lastReview: fc.option(fc.record({ day: anyDay, mentor: anyText })),
  })
  .map(({ titles, ...learner }) => ({
    ...learner,
    retired,
    describe: (skill: string) => ({
      title: titles[skill.length % titles.length] ?? '',
      kind: skill > 'd' ? ('soft' as const) : ('hard' as const),
      own: skill.length > 1,
      ...(skill < 'c' ? { levels: { '2': titles[0] ?? '', '3': `Does ${skill}.` } } : {}),
    }),
  }));

export const anyScope: fc.Arbitrary<ResolvedScope> = fc
  .record({
    days: fc.tuple(anyDay, anyDay),
    goals: fc.boolean(),
    time: fc.boolean(),
    history: fc.boolean(),
    sessions: fc.constantFrom('none', 'noted', 'all'),
    notes: fc.boolean(),
    evidence: fc.boolean(),
    replies: fc.boolean(),
    times: fc.boolean(),
    name: fc.constantFrom('own', 'pseudonym', 'none'),
    pseudonym: anyText,
    leftOutSkills: fc.subarray([...skillPool, 'old-a', 'données'], { maxLength: 3 }),
    recipient: anyText,
    question: anyText,
  })
  .map(({ days: [one, other], ...scope }) => ({
    ...scope,
    from: one < other ? one : other,
    to: one < other ? other : one,
  }));

/** Any facts under any scope, of which something of the role is left: else nothing is exported. */
export const anyShared = fc
  .record({ learner: anyLearner, scope: anyScope })
  .map((given) => ({ ...given, snapshot: share(given.learner, given.scope) }))
  .filter(({ snapshot }) => snapshot.role.areas.length > 0);
