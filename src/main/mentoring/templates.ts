import type { Comment } from '../../domain/feedback.ts';
import type { ReviewTemplate } from '../../domain/reviewDraft.ts';
import { all, run, type Db } from '../store/db.ts';

/** By name. */
export function listTemplates(db: Db): ReviewTemplate[] {
  return all<{ name: string; comment: string }>(
    db,
    'SELECT name, comment FROM templates ORDER BY name',
  ).map(({ name, comment }) => ({ name, comment: JSON.parse(comment) as Comment }));
}

/** One of that name is replaced. */
export function saveTemplate(db: Db, { name, comment }: ReviewTemplate): void {
  run(
    db,
    `INSERT INTO templates(name, comment) VALUES(?, ?)
     ON CONFLICT DO UPDATE SET comment = excluded.comment`,
    name,
    JSON.stringify(comment),
  );
}

export function removeTemplate(db: Db, name: string): void {
  run(db, 'DELETE FROM templates WHERE name = ?', name);
}
