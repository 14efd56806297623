import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLearner, type Learner } from './entry.ts';

export function withCopy(): Learner & { readonly copy: string } {
  const learner = createLearner();
  const copy = join(learner.folder, 'copy 窓.sqlite');
  learner.json('log', 'SQL 45m', '--at', '2026-11-01');
  learner.json('assess', 'SQL', '2');
  learner.json('backup', copy);
  return { ...learner, copy };
}

export function listBackups(folder: string): string[] {
  const place = join(folder, 'backups');
  return existsSync(place) ? readdirSync(place) : [];
}
