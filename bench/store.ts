import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createServer } from 'vite';
import type { Handlers } from '../src/contract/index.ts';
import type { createHandlers } from '../src/main/calls/index.ts';
import type { createClock } from '../src/main/clock.ts';
import type { openProfile } from '../src/main/profile.ts';
import type { Services } from '../src/main/services.ts';
import type { addSession } from '../src/main/store/sessions.ts';
import { repoRoot } from '../scripts/repo.ts';
import { alternate, type Figure } from './measure.ts';
import { now } from './profiles.ts';

interface Sources {
  readonly createHandlers: typeof createHandlers;
  readonly openProfile: typeof openProfile;
  readonly createClock: typeof createClock;
  readonly addSession: typeof addSession;
}

interface Opened {
  readonly handlers: Handlers;
  readonly services: Services;
  readonly addSession: typeof addSession;
  readonly close: () => void;
}

/** The app's own handlers on this Node, from the sources: Vite reads the migrations as the build does. */
export async function withHandlers<T>(
  work: (open: (profile: string) => Promise<Opened>) => Promise<T>,
): Promise<T> {
  const vite = await createServer({
    configFile: false,
    root: repoRoot,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const load = (path: string): Promise<unknown> => vite.ssrLoadModule(`/src/main/${path}`);
    const modules = await Promise.all(
      ['calls/index.ts', 'profile.ts', 'clock.ts', 'store/sessions.ts'].map(load),
    );
    const sources = Object.assign({}, ...modules) as Sources;
    return await work(async (folder) => {
      const profile = await sources.openProfile({
        role: 'command',
        profile: folder,
        resources: join(repoRoot, 'resources'),
        clock: sources.createClock({ fixedNow: now }),
        desktop: null,
        announce: () => {},
        painted: () => {},
        facts: {
          demo: false,
          development: true,
          versions: { app: '', electron: '', chromium: '', node: '', assembled: false },
        },
      });
      return {
        handlers: sources.createHandlers(profile.services),
        services: profile.services,
        addSession: sources.addSession,
        close: profile.close,
      };
    });
  } finally {
    await vite.close();
  }
}

/** What a screen asks for, with a million sessions against ten thousand. */
export function measureReads(rounds: number, small: string, large: string): Promise<Figure[]> {
  return withHandlers(async (open) => {
    const [few, many] = [await open(small), await open(large)];
    const today = (await few.handlers.readToday({})).day;
    const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
    const reads: readonly (readonly [string, (handlers: Handlers) => unknown])[] = [
      ['Today', (handlers) => handlers.readToday({})],
      ['Skills', (handlers) => handlers.readSkillTree({})],
      ['Progress, 12 months', (handlers) => handlers.readProgress({ from: yearAgo, to: today })],
      ['Progress, all', (handlers) => handlers.readProgress({ from: null, to: today })],
      ['History', (handlers) => handlers.listChanges({ limit: 100 })],
    ];
    const figures: Figure[] = [];
    for (const [name, read] of reads) {
      const spreads = await alternate(
        rounds,
        () => timeMany(() => read(few.handlers)),
        () => timeMany(() => read(many.handlers)),
      );
      figures.push({
        name: `data of ${name}, 1M sessions against 10k`,
        unit: 'ms',
        aim: 1.5,
        ...spreads,
      });
    }
    few.close();
    many.close();
    return figures;
  });
}

/** One session, on the disk when it returns, against a bare row in a file with the same pragmas: stored, and as a call. */
export function measureInserts(rounds: number, profile: string): Promise<Figure[]> {
  return withHandlers(async (open) => {
    const scratch = mkdtempSync(join(tmpdir(), 'milepost-bench-'));
    copyFileSync(join(profile, 'milepost.sqlite'), join(scratch, 'milepost.sqlite'));
    const { handlers, services, addSession, close } = await open(scratch);
    const bare = new Database(join(scratch, 'bare.sqlite'));
    bare.pragma('journal_mode = WAL');
    bare.pragma('synchronous = FULL');
    bare.exec(
      'CREATE TABLE sessions(n INTEGER PRIMARY KEY, day TEXT, seconds INTEGER, skill TEXT, note TEXT) STRICT',
    );
    const insert = bare.prepare(
      'INSERT INTO sessions(day, seconds, skill, note) VALUES(?, ?, ?, ?)',
    );
    const { day } = await handlers.readToday({});
    const form = {
      day,
      startTime: null,
      endTime: null,
      durationSeconds: 2700,
      skills: [{ id: 'sql', weight: 1 }],
      activity: 'practice' as const,
      note: 'window functions',
    };
    const row = {
      ...form,
      localDay: day,
      startedAt: null,
      endedAt: null,
      offsetMinutes: null,
      zone: null,
    };
    const floor = (): Promise<number> =>
      timeMany(() => insert.run(day, 2700, 'sql', 'window functions'));
    const stored = await alternate(rounds, floor, () =>
      timeMany(() => addSession(services.store(), row, services.clock.now())),
    );
    const called = await alternate(rounds, floor, () => timeMany(() => handlers.addSession(form)));
    close();
    bare.close();
    rmSync(scratch, { recursive: true, force: true });
    return [
      { name: 'a durable session against a bare durable row', unit: 'ms', aim: 2, ...stored },
      { name: 'the whole call against a bare durable row', unit: 'ms', aim: null, ...called },
    ];
  });
}

/** The mean of ten, which evens out what the machine does besides. */
async function timeMany(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  for (let time = 0; time < 10; time += 1) await work();
  return (performance.now() - startedAt) / 10;
}
