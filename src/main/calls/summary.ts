import { splitMinutes, wholeMinutes, wholePercent } from '../../domain/figures.ts';
import type { AreaReadiness } from '../../domain/readiness.ts';
import type { Gap } from '../../domain/gaps.ts';
import { isArea, type Area } from '../../domain/role.ts';
import type { Snapshot, SnapshotReply } from '../../domain/snapshot.ts';
import {
  computeFigures,
  type GoalFigures,
  type LevelChange,
  type SnapshotFigures,
} from '../../domain/snapshotFigures.ts';
import { say } from '../words.ts';

const shown = 8;

/** A report's first page in Markdown, for a chat. */
export function summarise(snapshot: Snapshot): string {
  const figures = computeFigures(snapshot);
  const sections = [
    `# ${sayHead(snapshot)}`,
    sayFigures(snapshot, figures),
    ...listSection('changes', figures.changes.map(sayChange)),
    ...listSection('goals', (figures.goals ?? []).map(sayGoal)),
    ...listSection(
      'strongest',
      figures.strongest.map(({ node }) => sayArea(node)),
    ),
    ...listSection(
      'gaps',
      figures.gaps.map((gap) => sayGap(gap, snapshot)),
    ),
    ...listSection('advice', (snapshot.replies ?? []).flatMap(sayReplies)),
    ...(snapshot.question === null
      ? []
      : [`## ${say('summary:question')}`, quote(snapshot.question)]),
    ...sayLeftOut(snapshot),
  ];
  return `${sections.join('\n\n')}\n`;
}

function sayHead({ learner, role }: Snapshot): string {
  const { name, pseudonym } = learner;
  const who =
    name === null ? say('summary:someone') : pseudonym ? say('summary:pseudonym', { name }) : name;
  return escape(say('summary:head', { who, role: role.title }));
}

function sayFigures({ period }: Snapshot, figures: SnapshotFigures): string {
  const { breakdown, before, areas, areasMet, time } = figures;
  const lines = [say('summary:readiness', { readiness: sayPercent(breakdown.value) })];
  if (before?.value !== null && before?.value !== undefined && breakdown.value !== null) {
    lines.push(sayPoints(breakdown.value - before.value, period.from));
  }
  lines.push(say('summary:areas', { met: areasMet, count: areas.length }));
  if (time !== null) {
    const duration = sayHours(time.seconds);
    lines.push(say('summary:time', { duration, count: time.daysStudied }));
  }
  return [say('summary:period', period), ...lines].join(' · ');
}

function sayPoints(change: number, day: string): string {
  const points = pointsOf(change);
  if (Number(points) === 0) return say('summary:noChange', { day });
  return say('summary:change', { points: change > 0 ? `+${points}` : points, day });
}

function sayChange({ skill, from, to, required }: LevelChange): string {
  const key = required === null ? 'level' : 'levelAsked';
  return escape(
    say(`summary:${key}`, { title: skill.title, from: from ?? 0, to, required: required ?? 0 }),
  );
}

function sayGoal({ goal, title, level, by }: GoalFigures): string {
  const day = goal.metOn ?? goal.droppedOn ?? '';
  const state = say(`summary:state.${goal.state}`, { day });
  return escape(say('summary:goal', { title, level, by, state }));
}

function sayReplies({ mentor, day, reply, items }: SnapshotReply): string[] {
  const words = { mentor, day };
  const answered = items.flatMap(({ item, title, answer, note }) => {
    if (answer === null && note === '') return [];
    const what = sayItem(item, title);
    const line = say(`summary:answer.${answer ?? 'note'}`, { title: what, ...words });
    return [note === '' ? line : `${line}: ${note}`];
  });
  const whole = reply === '' ? [] : [say('summary:reply', { ...words, reply })];
  return [...whole, ...answered].map((line) => escape(line.replaceAll(/\s*\n\s*/g, ' ')));
}

function sayItem(item: string, title: string): string {
  if (item.startsWith('goal ')) return say('summary:goalAdvised', { title });
  if (item === 'question') return say('summary:theQuestion');
  return title === '' ? say('summary:whole') : title;
}

function sayArea({ title, value, met }: AreaReadiness): string {
  const key = met ? 'areaMet' : 'area';
  return escape(say(`summary:${key}`, { title, readiness: sayPercent(value) }));
}

function sayGap(gap: Gap, { skills, role }: Snapshot): string {
  const { skill, area, required, gain, alternatives } = gap;
  const points = pointsOf(gain);
  const title =
    skill === null
      ? (findTitle(role.areas, area) ?? area)
      : (skills.find(({ id }) => id === skill)?.title ?? skill);
  const key = skill === null ? 'choice' : 'gap';
  return escape(say(`summary:${key}`, { title, required, points, count: alternatives.length }));
}

function findTitle(areas: readonly Area[], id: string): string | null {
  for (const area of areas) {
    const found = area.id === id ? area.title : findTitle(area.children.filter(isArea), id);
    if (found !== null) return found;
  }
  return null;
}

function listSection(name: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - shown;
  const items = lines.slice(0, shown).map((line) => `- ${line}`);
  if (rest > 0) items.push(`- ${say('summary:more', { count: rest })}`);
  return [`## ${say(`summary:${name}`)}`, items.join('\n')];
}

function sayLeftOut({ leftOut }: Snapshot): string[] {
  const named = (
    ['name', 'notes', 'evidence', 'replies', 'times', 'goals', 'time'] as const
  ).filter((part) => leftOut[part]);
  const what = named.map((part) => say(`summary:left.${part}`));
  if (leftOut.skills > 0) what.push(say('summary:left.skills', { count: leftOut.skills }));
  return what.length === 0 ? [] : [say('summary:leftOut', { what: what.join(', ') })];
}

function sayPercent(share: number | null): string {
  if (share === null) return say('common:readiness.none');
  return say('common:readiness.percent', { percent: wholePercent(share) });
}

function pointsOf(share: number): string {
  return (share * 100).toFixed(1);
}

function sayHours(seconds: number): string {
  const { words, hours, minutes } = splitMinutes(wholeMinutes(seconds));
  return say(`common:duration.${words}`, { hours, minutes });
}

/** A person's words stay words: no headings, links, HTML or emphasis out of them. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`);
}

function quote(text: string): string {
  return escape(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
