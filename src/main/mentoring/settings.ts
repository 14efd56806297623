import { value, type Db } from '../store/db.ts';
import { putSetting, readSetting } from '../store/settingRows.ts';

/** Whether the automatic backups hold what is kept here too. */
export function readBackUp(db: Db): boolean {
  return readSetting(db, 'backUp') === 'true';
}

export function putBackUp(db: Db, backUp: boolean): void {
  putSetting(db, 'backUp', backUp);
}

export interface MentoringSize {
  readonly learners: number;
  readonly waiting: number;
  readonly bytes: number;
}

export function measure(db: Db): MentoringSize {
  const pages = value<number>(db, 'SELECT page_count FROM pragma_page_count') ?? 0;
  const pageSize = value<number>(db, 'SELECT page_size FROM pragma_page_size') ?? 0;
  return {
    learners: value<number>(db, 'SELECT count(*) FROM learners') ?? 0,
    waiting: value<number>(db, 'SELECT count(*) FROM learners WHERE waiting = 1') ?? 0,
    bytes: pages * pageSize,
  };
}
