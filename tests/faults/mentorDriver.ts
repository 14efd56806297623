import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { openingOf, openPaths } from '../../src/main/calls/openings.ts';
import { learnerHandlers } from '../../src/main/calls/learners.ts';
import { createHandClock } from '../../src/main/clock.ts';
import { openProfile, type Profile } from '../../src/main/profile.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { root } from '../imports.ts';

// A mentor's profile in a process of its own, until it is killed.
// node --import ./tests/faults/rawText.ts tests/faults/mentorDriver.ts COMMAND FOLDER FILES

const [command = '', folder = '', files = ''] = process.argv.slice(2);
const hand = createHandClock(Date.UTC(2026, 4, 28), 'UTC');
let announced = (): void => {};

const commands: Readonly<Record<string, (profile: Profile) => Promise<void>>> = {
  /** Says how many are opened, whenever that changed. */
  open: async ({ services }) => {
    announced = () => say('opened', openingOf(services).read().done);
    await openAll(services);
  },
  /** Opens all; once more when a line arrives. */
  twice: async ({ services }) => {
    await openAll(services);
    const lines = createInterface({ input: process.stdin });
    say('waiting');
    await lines[Symbol.asyncIterator]().next();
    await openAll(services);
    lines.close();
  },
  read: async ({ services }) => {
    say('learners', await countLearners(services));
    await openAll(services);
    say('learners', await countLearners(services));
  },
  /** Quits as soon as some are opened. */
  quit: async (profile) => {
    const { services } = profile;
    const some = new Promise<void>((resolve) => {
      announced = () => {
        if (openingOf(services).read().done > 0) resolve();
      };
    });
    openPaths(services, listFiles());
    await some;
    await profile.close();
    const { state, done } = openingOf(services).read();
    say('quit', state, done);
  },
};

type Services = Profile['services'];

async function openAll(services: Services): Promise<void> {
  openPaths(services, listFiles());
  await openingOf(services).whenDone();
  const { state, files: opened } = openingOf(services).read();
  for (const { outcome, refusal } of opened)
    say(outcome, refusal?.code ?? '', JSON.stringify(refusal?.details ?? {}));
  say(state);
}

function listFiles(): string[] {
  return readdirSync(files)
    .toSorted()
    .map((name) => join(files, name));
}

async function countLearners(services: Services): Promise<number> {
  return (await learnerHandlers(services).readMentoring({})).learners;
}

function say(...words: readonly unknown[]): void {
  process.stdout.write(`${words.join(' ')}\n`);
}

const profile = await openProfile({
  role: 'window',
  profile: folder,
  resources: join(root, 'resources'),
  clock: { now: hand.now, zone: () => 'UTC' },
  desktop: null,
  reports: null,
  announce: () => announced(),
  facts: {
    demo: false,
    development: true,
    versions: { app: '0', electron: '0', chromium: '0', node: '0', assembled: false },
  },
  painted: () => {},
});
try {
  await commands[command]?.(profile);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  say('refused', error.code, JSON.stringify(error.details));
}
await profile.close();
