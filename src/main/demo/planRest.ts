import type { Input } from '../../contract/index.ts';
import { evidenceKinds, type Evidence } from '../../domain/evidence.ts';
import { assessments } from './assessments.ts';
import { atOnce, type Dates, type Deed } from './plan.ts';

export const kafka = { id: 'kafka', title: 'Kafka', aliases: [] };

/** Name, first answers and a skill of one's own. */
export function planBeginning(dates: Dates): Deed[] {
  return [
    {
      at: dates.instant(729, '08:00'),
      write: (handlers) => handlers.changeSettings({ name: 'Sam Rivera', firstRunDone: true }),
    },
    {
      at: dates.instant(149, '06:00'),
      write: (handlers) => handlers.addSkill({ title: kafka.title }),
    },
  ];
}

type Assessment = Input<'addAssessments'>['assessments'][number];

/** The answers of the first day are one action, as the first run makes them. */
export function planAssessments(dates: Dates): Deed[] {
  const lines = assessments.trim().split('\n').map(readLine);
  const byDay = Map.groupBy(lines, ({ ago }) => ago);
  const own = [...byDay].map(([ago, said]) =>
    assess(
      dates,
      ago,
      said.map(({ assessment }) => assessment),
    ),
  );
  const mentor: Assessment = {
    skill: 'sql',
    level: 3,
    mentor: 'Priya Nair',
    evidence: [
      { kind: 'word', text: 'Wrote the monthly report with me watching; explained every plan.' },
      { kind: 'artifact', text: 'https://git.example.org/sam/sql-exercises/report' },
    ],
  };
  return [...own, assess(dates, 314, [mentor])];
}

function assess(dates: Dates, ago: number, said: Assessment[]): Deed {
  const at = ago === 729 ? dates.instant(ago, '08:05') : dates.instant(ago, '22:10');
  return { at, write: (handlers) => handlers.addAssessments({ assessments: said }) };
}

function readLine(line: string): { readonly ago: number; readonly assessment: Assessment } {
  const [, ago, skill, level, evidence] = /^(\d+) (\S+) (\d) (.+)$/.exec(line) ?? [];
  if (ago === undefined || skill === undefined || level === undefined || evidence === undefined) {
    throw new Error(`the demo's assessment “${line}”`);
  }
  return {
    ago: Number(ago),
    assessment: { skill, level: Number(level), evidence: evidence.split(' || ').map(readEvidence) },
  };
}

function readEvidence(text: string): Evidence {
  const kind = evidenceKinds.find((known) => text.startsWith(`${known}: `));
  if (kind === undefined) throw new Error(`the demo's evidence “${text}”`);
  return { kind, text: text.slice(kind.length + 2) };
}

/** One of each: met, dropped, missed, and one that is open and was changed once. */
export function planGoals(dates: Dates): Deed[] {
  const ids = new Map<string, string>();
  const add = (ago: number, skill: string, terms: Omit<Input<'addGoal'>, 'skill'>): Deed => ({
    at: dates.instant(ago, '07:20'),
    write: (handlers) => ids.set(skill, atOnce(handlers.addGoal({ skill, ...terms })).id),
  });
  const idOf = (skill: string): string => ids.get(skill) ?? '';
  return [
    add(545, 'postgresql', { level: 3, by: dates.day(440), weeklyMinutes: 100 }),
    add(468, 'java', { level: 2, by: dates.day(380), weeklyMinutes: 120 }),
    {
      at: dates.instant(402, '07:20'),
      write: (handlers) => handlers.dropGoal({ id: idOf('java') }),
    },
    add(146, 'kubernetes', { level: 2, by: dates.day(76), weeklyMinutes: 90 }),
    add(57, 'docker', { level: 3, by: dates.day(-14), weeklyMinutes: 90 }),
    {
      at: dates.instant(23, '07:20'),
      write: (handlers) =>
        handlers.editGoal({ id: idOf('docker'), level: 3, by: dates.day(-40), weeklyMinutes: 120 }),
    },
  ];
}
