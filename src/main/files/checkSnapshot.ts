import { isCleanLine, isCleanText } from '../../domain/plainText.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { validateRole } from '../../domain/validateRole.ts';
import type { JsonFile } from './json.ts';

/** What a schema can't tell. Throws a Refusal with line and column. */
export function checkSnapshot(file: JsonFile, snapshot: Snapshot): void {
  const { role, skills, goals, days, sessions, replies, period } = snapshot;
  requireClean(file, snapshot);
  if (period.from > period.to) throw file.refuse(['snapshot', 'period'], 'ends-before');
  const ids = new Set<string>();
  skills.forEach(({ id, assessments }, index) => {
    const at = ['snapshot', 'skills', index];
    if (ids.has(id)) throw file.refuse([...at, 'id'], 'skill-id-twice', { id });
    ids.add(id);
    assessments.forEach(({ day }, place) => {
      const before = assessments[place - 1]?.day ?? day;
      const where = [...at, 'assessments', place, 'day'];
      if (day < before) throw file.refuse(where, 'out-of-order');
      if (day > period.to) throw file.refuse(where, 'after-period');
    });
  });
  const [problem] = validateRole(role, ids);
  if (problem !== undefined) {
    throw file.refuse(['snapshot', 'role', ...problem.path], problem.code, problem.details);
  }
  const requireSkill = (skill: string | null, path: readonly (string | number)[]): void => {
    if (skill !== null && !ids.has(skill)) throw file.refuse(path, 'skill-unknown', { skill });
  };
  requireUnique(file, 'goals', goals ?? []);
  goals?.forEach(({ skill, createdOn, metOn, droppedOn }, index) => {
    const at = ['snapshot', 'goals', index];
    requireSkill(skill, [...at, 'skill']);
    for (const [name, day] of Object.entries({ createdOn, metOn, droppedOn })) {
      if (day !== null && day > period.to) throw file.refuse([...at, name], 'after-period');
    }
  });
  days?.forEach(({ day, times }, index) => {
    const at = ['snapshot', 'days', index];
    if (day <= (days[index - 1]?.day ?? '')) throw file.refuse([...at, 'day'], 'out-of-order');
    if (day < period.from || day > period.to) throw file.refuse([...at, 'day'], 'outside-period');
    times.forEach(({ skill }, place) => {
      requireSkill(skill, [...at, 'times', place, 'skill']);
    });
  });
  replies?.forEach(({ day }, index) => {
    const where = ['snapshot', 'replies', index, 'day'];
    if (day > (replies[index - 1]?.day ?? day)) throw file.refuse(where, 'out-of-order');
    if (day > period.to) throw file.refuse(where, 'after-period');
  });
  requireUnique(file, 'sessions', sessions ?? []);
  sessions?.forEach(({ day, skills: shares }, index) => {
    const where = ['snapshot', 'sessions', index, 'day'];
    if (day > (sessions[index - 1]?.day ?? day)) throw file.refuse(where, 'out-of-order');
    if (day < period.from || day > period.to) throw file.refuse(where, 'outside-period');
    shares.forEach(({ skill }, place) => {
      requireSkill(skill, ['snapshot', 'sessions', index, 'skills', place, 'skill']);
    });
  });
}

/** Titles and words that roles and skills bring along are not the app's own; as read, nothing hides in them either. */
function requireClean(file: JsonFile, { role, skills }: Snapshot): void {
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string') {
      const name = path.findLast((step) => typeof step === 'string') ?? '';
      const isClean = name === 'title' ? isCleanLine(value) : isCleanText(value);
      if (!isClean) throw file.refuse(path, 'hidden-characters', { name });
    } else if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value);
      for (const [key, inner] of Object.entries(value))
        visit(inner, [...path, isList ? Number(key) : key]);
    }
  };
  visit(role, ['snapshot', 'role']);
  skills.forEach(({ levels }, index) => {
    visit(levels, ['snapshot', 'skills', index, 'levels']);
  });
}

function requireUnique(
  file: JsonFile,
  list: string,
  items: readonly { readonly id: string }[],
): void {
  const seen = new Set<string>();
  items.forEach(({ id }, index) => {
    if (seen.has(id)) throw file.refuse(['snapshot', list, index, 'id'], 'id-twice', { id });
    seen.add(id);
  });
}
