import type { LevelHistory, Progress } from '../../src/contract/progress.ts';
import type { SkillName } from '../../src/contract/skills.ts';
import { addDays, listDays } from '../../src/domain/days.ts';

/** Two weeks of a role with three areas, and the two before them. */
export const aProgress: Progress = {
  from: '2026-11-06',
  to: '2026-11-19',
  days: 14,
  role: { id: 'back-end-engineer', title: 'Back-end engineer' },
  areaCount: 3,
  figures: { readiness: 0.672, seconds: 36_000, daysStudied: 3, areasMet: 1, assessments: 2 },
  before: {
    from: '2026-10-23',
    to: '2026-11-05',
    readiness: 0.391,
    seconds: 18_000,
    daysStudied: 4,
    areasMet: 1,
    assessments: 0,
  },
  readiness: [
    { day: '2026-11-06', value: 0.391 },
    { day: '2026-11-10', value: 0.6 },
    { day: '2026-11-16', value: 0.672 },
    { day: '2026-11-19', value: 0.672 },
  ],
  readinessBefore: [
    { day: '2026-11-06', value: 0.391 },
    { day: '2026-11-19', value: 0.391 },
  ],
  marks: [
    {
      day: '2026-11-10',
      value: 0.6,
      skillTitle: 'Python',
      level: 3,
      areaMet: 'Programming languages',
    },
    { day: '2026-11-16', value: 0.672, skillTitle: 'Redis', level: 1, areaMet: null },
  ],
  revisions: [{ day: '2026-11-12', revision: 2 }],
  radar: [
    { area: 'languages', title: 'Programming languages', yours: 3, asked: 3 },
    { area: 'relational-databases', title: 'Relational databases', yours: 1.5, asked: 3 },
    { area: 'caching', title: 'Caching', yours: 1, asked: 2 },
  ],
  weeks: [
    { start: '2026-11-02', partial: true, seconds: 0, byArea: {} },
    {
      start: '2026-11-09',
      partial: false,
      seconds: 27_000,
      byArea: { languages: 9000, caching: 16_200, outside: 1800 },
    },
    { start: '2026-11-16', partial: true, seconds: 9000, byArea: { languages: 3600, none: 5400 } },
  ],
  areas: [
    { area: 'languages', title: 'Programming languages', seconds: 12_600 },
    { area: 'caching', title: 'Caching', seconds: 16_200 },
    { area: 'outside', title: '', seconds: 1800 },
    { area: 'none', title: '', seconds: 5400 },
  ],
  activities: [
    { activity: 'course', seconds: 9000 },
    { activity: null, seconds: 3600 },
    { activity: 'practice', seconds: 23_400 },
  ],
  calendar: listDays('2026-11-06', '2026-11-19').map((day) => ({
    day,
    seconds: { '2026-11-10': 19_800, '2026-11-12': 7200, '2026-11-17': 9000 }[day] ?? 0,
  })),
  weekStart: 1,
  firstDay: '2026-01-05',
};

/** Nothing was ever recorded. */
export const nothingEver: Progress = {
  ...aProgress,
  figures: { readiness: 0, seconds: 0, daysStudied: 0, areasMet: 0, assessments: 0 },
  before: null,
  readiness: [
    { day: '2026-11-06', value: 0 },
    { day: '2026-11-19', value: 0 },
  ],
  readinessBefore: [],
  marks: [],
  revisions: [],
  radar: aProgress.radar.map((area) => ({ ...area, yours: 0 })),
  weeks: aProgress.weeks.map((week) => ({ ...week, seconds: 0, byArea: {} })),
  areas: [],
  activities: [],
  calendar: aProgress.calendar.map(({ day }) => ({ day, seconds: 0 })),
  firstDay: null,
};

export const someSkills: readonly SkillName[] = [
  {
    id: 'python',
    title: 'Python',
    aliases: [],
    area: 'languages',
    own: false,
    level: 3,
    required: 3,
  },
  { id: 'redis', title: 'Redis', aliases: [], area: 'caching', own: false, level: 1, required: 2 },
  { id: 'kafka', title: 'Kafka', aliases: [], area: null, own: true, level: null, required: null },
];

export function aHistory(skill: string, to = '2026-11-19'): LevelHistory {
  const title = someSkills.find(({ id }) => id === skill)?.title ?? skill;
  if (skill !== 'python') return { skill, title, required: null, begins: false, points: [] };
  return {
    skill,
    title,
    required: 3,
    begins: false,
    points: [
      { day: addDays(to, -13), level: 1, mentor: null, edge: 'start' },
      { day: addDays(to, -9), level: 2, mentor: 'Kenji', edge: null },
      { day: addDays(to, -3), level: 3, mentor: null, edge: null },
      { day: to, level: 3, mentor: null, edge: 'end' },
    ],
  };
}
