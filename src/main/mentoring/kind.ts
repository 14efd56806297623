import { join } from 'node:path';
import type { StoreKind } from '../store/kind.ts';
import start from './migrations/001-start.sql?raw';

/** What a mentor keeps of others: `mentoring.sqlite`. A migration is never edited once it has landed on main. */
export const mentoringStore: StoreKind = {
  // "MLPM"
  applicationId: 0x4d4c504d,
  migrations: [start],
  begin: () => {},
};

export function mentoringPath(folder: string): string {
  return join(folder, 'mentoring.sqlite');
}
