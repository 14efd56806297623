import { raw, withChange, type Row } from './hostileFiles.ts';

type List = readonly object[];

const repeat =
  (count: number) =>
  ([first]: List): unknown[] =>
    Array(count).fill(first);
const names = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`n${n}`, 0]));
const area = (depth: number): object => ({
  id: `deep-${depth}`,
  title: 'Deep',
  kind: 'hard',
  rule: 'all',
  children: [depth === 1 ? { id: 'end', skill: 'sql', level: 1 } : area(depth - 1)],
});

const withManyWrong = (): string =>
  withChange('days', ([first]: List) =>
    Array.from({ length: 520 }, () => ({ ...first, times: Array<number>(1900).fill(0) })),
  );

/** Too much, too little or of another kind. */
export const sizes: readonly Row[] = [
  // numbers
  ['seconds without end', { 'days.0.times.0.seconds': raw('1e400') }, 'wrong-type', '1e400'],
  [
    'seconds beyond whole numbers',
    { 'days.0.times.0.seconds': 2 ** 60 },
    'too-big',
    '1152921504606846976'.slice(0, 15),
  ],
  [
    'seconds far below nought',
    { 'days.0.times.0.seconds': -(2 ** 60) },
    'too-small',
    '-1152921504606847',
  ],
  ['half seconds', { 'days.0.times.0.seconds': 1.5 }, 'wrong-type', '1.5'],
  ['no seconds', { 'days.0.times.0.seconds': 0 }, 'too-small', '0'],
  ['seconds below nought', { 'days.0.times.0.seconds': -5 }, 'too-small', '-5'],
  ['a session longer than a day', { 'sessions.0.durationSeconds': 86_401 }, 'too-big'],
  ['more minutes than a week has', { 'goals.0.terms.0.weeklyMinutes': 10_081 }, 'too-big'],
  ['level 6', { 'skills.1.assessments.0.level': 6 }, 'not-one-of', '6'],
  ['level 2.5', { 'skills.1.assessments.0.level': 2.5 }, 'not-one-of', '2.5'],
  ['level as a text', { 'skills.1.assessments.0.level': '3' }, 'not-one-of'],
  ['fewer than no skills left out', { 'leftOut.skills': -1 }, 'too-small', '-1'],
  ['a weight near nothing', { 'role.areas.0.weight': 1e-9 }, 'weight-out-of-range', '1e-9'],
  ['a weight of nothing', { 'role.areas.0.weight': 0 }, 'not-above', '0'],
  ['a weight without end', { 'role.areas.0.weight': raw('-1e999') }, 'wrong-type'],
  // lists and texts
  ['20,001 sessions', () => withChange('sessions', repeat(20_001)), 'too-long'],
  ['a million wrong values in short lists', withManyWrong, 'wrong-type'],
  ['40,001 days', () => withChange('days', repeat(40_001)), 'too-long'],
  [
    '2,001 requirements in an area',
    () => withChange('role.areas.0.children', repeat(2001)),
    'too-long',
  ],
  [
    '1,001 assessments of a skill',
    () => withChange('skills.1.assessments', repeat(1001)),
    'too-long',
  ],
  [
    '21 pieces of evidence',
    () => withChange('skills.1.assessments.0.evidence', repeat(21)),
    'too-long',
  ],
  ['a list of 900,000 nothings', { sessions: Array(900_000).fill(null) }, 'too-long'],
  ['a list of more than a million nothings', { sessions: Array(1_100_000).fill(0) }, 'too-long'],
  ['400,000 unknown names', { leftOut: names(400_000) }, 'missing-field'],
  ['a name of 81 characters', { 'learner.name': 'x'.repeat(81) }, 'too-long'],
  ['a note of 20,001 characters', { 'sessions.0.note': 'x'.repeat(20_001) }, 'too-long'],
  ['an id of 20 million characters', { 'skills.0.id': 'a'.repeat(20_000_000) }, 'too-long'],
  ['a day of 20 million characters', { 'days.0.day': '2'.repeat(20_000_000) }, 'too-long'],
  ['a list for an object', { learner: [] }, 'wrong-type', '[]'],
  ['nothing for the role', { role: null }, 'wrong-type', 'null'],
  ['an empty name', { 'learner.name': '' }, 'too-short'],
  ['an activity of its own', { 'sessions.0.activity': 'sleeping' }, 'not-one-of'],
  ['a state of its own', { 'goals.0.state': 'won' }, 'not-one-of'],
  ['weeks that start on Wednesday', { weekStart: 3 }, 'not-one-of'],
  ['a note under another name', { 'sessions.0.notes': 'x' }, 'unknown-field', '"notes"'],
  ['no goals, said as null', { goals: null }, 'wrong-type', 'null'],
  // the role
  ['a role without areas', { 'role.areas': [] }, 'too-short'],
  ['an area without children', { 'role.areas.0.children': [] }, 'area-empty'],
  ['a weight inside any', { 'role.areas.1.children.0.weight': 2 }, 'weight-inside-any', '2'],
  ['any 3 of 2', { 'role.areas.1.rule.any': 3 }, 'any-out-of-range', '3'],
  ['any 0', { 'role.areas.1.rule.any': 0 }, 'too-small', '0'],
  ['any 1.5', { 'role.areas.1.rule.any': 1.5 }, 'rule-expected', '{"any":1.5}'],
  ['the rule some', { 'role.areas.1.rule': 'some' }, 'rule-expected', '"some"'],
  ['a requirement at level 0', { 'role.areas.0.children.0.level': 0 }, 'not-one-of', '0'],
  ['areas 21 deep', { 'role.areas': [area(21)] }, 'nested-too-deep'],
  ['areas 40 deep', { 'role.areas': [area(40)] }, 'too-deep'],
  ['skills inside the role', { 'role.skills': [{}] }, 'too-long'],
];
