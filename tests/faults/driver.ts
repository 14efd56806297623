import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from '../../src/domain/refusal.ts';
import { backupDaily, restoreCopy, saveCopy } from '../../src/main/store/backups.ts';
import { redoChange, undoChange } from '../../src/main/store/changes.ts';
import { closeStore, openStore, toRefusal, type Db } from '../../src/main/store/open.ts';
import {
  addSession,
  editSession,
  listSessions,
  type SessionInput,
} from '../../src/main/store/sessions.ts';

// What a process does until it is killed. Every line is an acknowledgement: what it says is on the disk.
// node --import ./tests/faults/rawText.ts tests/faults/driver.ts COMMAND FOLDER [ARGUMENT]

const now = Date.UTC(2026, 2, 2, 10);
const [command = '', folder = '', argument = ''] = process.argv.slice(2);

const commands: Record<string, () => Promise<void>> = {
  /** `argument`: milliseconds between one and the next, for whoever else wants to write. */
  log: () => logForever(() => undefined),
  /** Also edits, takes back and does again, between what it logs. */
  work: () =>
    logForever((db, id) => {
      editSession(db, id, input({ note: 'edited', durationSeconds: 60 }), now);
      undoChange(db, now);
      redoChange(db, now);
    }),
  fill: fillDisk,
  read: readOnly,
  create: () =>
    forever(async (n) => {
      const { db } = await open(join(folder, String(n)));
      say('created', n);
      db.close();
    }),
  /** `argument`: a store of the schema before, migrated again and again. */
  migrate: () =>
    forever(async (n) => {
      const profile = join(folder, String(n));
      mkdirSync(profile);
      // In one step: half a copy would be this driver's own doing.
      copyFileSync(argument, join(profile, 'old.sqlite'));
      renameSync(join(profile, 'old.sqlite'), join(profile, 'milepost.sqlite'));
      const { db } = await open(profile);
      say('migrated', n);
      db.close();
    }),
  backup: async () => {
    const { db } = await open(folder);
    await forever(async (n) => {
      await saveCopy(db, argument);
      say('saved', n);
    });
  },
  /** `argument`: a folder with the copies a.sqlite and b.sqlite. */
  restore: () =>
    forever(async (n) => {
      const name = n % 2 === 0 ? 'a' : 'b';
      await restoreCopy(folder, join(argument, `${name}.sqlite`), now + n * 1000);
      say('restored', name);
    }),
};

function open(profile: string) {
  return openStore({ folder: profile, now, role: 'window' });
}

async function forever(work: (n: number) => Promise<void>): Promise<void> {
  say('ready');
  for (let n = 0; ; n += 1) await work(n);
}

async function logForever(more: (db: Db, id: string) => void): Promise<void> {
  const { db } = await open(folder);
  say('ready');
  for (let n = 0; ; n += 1) {
    const id = addSession(db, input({ note: `${process.pid} ${n}` }), now);
    say('logged', id);
    more(db, id);
    if (argument !== '') await delay(Number(argument));
  }
}

/** Until the disk is full; goes on when a line arrives. */
async function fillDisk(): Promise<void> {
  const { db } = await open(folder);
  const lines = createInterface({ input: process.stdin });
  tell(() => {
    for (;;) say('logged', addSession(db, input({ note: 'x'.repeat(20_000) }), now));
  });
  await backupDaily(db, folder, now).catch((error: unknown) => {
    tell(() => {
      throw error;
    });
  });
  say('waiting');
  await lines[Symbol.asyncIterator]().next();
  tell(() => {
    say('logged', addSession(db, input(), now));
  });
  closeStore(db);
  process.exit();
}

async function readOnly(): Promise<void> {
  const opened = await open(folder);
  say('read', opened.readOnly, listSessions(opened.db, { limit: 100 }).sessions.length);
  tell(() => {
    say('logged', addSession(opened.db, input(), now));
  });
  closeStore(opened.db);
}

function input(change: Partial<SessionInput> = {}): SessionInput {
  return {
    localDay: '2026-03-02',
    startedAt: now,
    endedAt: null,
    offsetMinutes: 60,
    zone: 'Europe/Berlin',
    durationSeconds: 2700,
    skills: [],
    activity: 'practice',
    note: '',
    ...change,
  };
}

function tell(work: () => void): void {
  try {
    work();
  } catch (error) {
    const refusal = toRefusal(error);
    if (refusal === null) throw error;
    say('refused', refusal.code, JSON.stringify(refusal.details));
  }
}

function say(...words: readonly unknown[]): void {
  process.stdout.write(`${words.join(' ')}\n`);
}

try {
  await commands[command]?.();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say('refused', error.code, JSON.stringify(error.details));
}
