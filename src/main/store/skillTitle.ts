import { Refusal } from '../../domain/refusal.ts';
import { value, type Db } from './db.ts';

/** Throws `skill-unknown`. */
export function readSkillTitle(db: Db, id: string): string {
  const title = value<string>(db, 'SELECT title FROM skills WHERE id = ?', id);
  if (title === undefined) throw new Refusal('skill-unknown', { name: id });
  return title;
}
