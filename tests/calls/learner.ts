import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, onTestFinished } from 'vitest';
import type { CallName, Input, Outputs } from '../../src/contract/index.ts';
import type { Noun } from '../../src/contract/changes.ts';
import type { RefusalCode, RefusalDetails } from '../../src/domain/refusal.ts';
import { createHandlers } from '../../src/main/calls/index.ts';
import { createHandClock } from '../../src/main/clock.ts';
import { dispatch } from '../../src/main/dispatch.ts';
import { openProfile } from '../../src/main/profile.ts';
import type { Services } from '../../src/main/services.ts';
import { toRefusal } from '../../src/main/store/open.ts';
import { root } from '../imports.ts';

/** A Thursday evening, unless a test says otherwise. */
const thursday = '2026-11-19T20:30[Europe/Berlin]';
export const realResources = join(root, 'resources');

export interface LearnerOptions {
  /** ISO with a zone in brackets. */
  readonly at?: string;
  /** A profile that is there already. */
  readonly folder?: string;
  readonly resources?: string;
  readonly desktop?: Services['desktop'];
}

export interface Learner {
  readonly folder: string;
  readonly services: Services;
  /** Asks as a window does; a refusal fails the test. */
  readonly ask: <N extends CallName>(name: N, input: Input<N>) => Promise<Outputs[N]>;
  /** As `ask`, for what must be refused. */
  readonly refused: (
    name: CallName,
    input: unknown,
  ) => Promise<{ readonly code: RefusalCode; readonly details: RefusalDetails }>;
  /** Moves the clock, and the machine with it when the zone is another. */
  readonly at: (moment: string) => void;
  /** UTC milliseconds. */
  readonly now: () => number;
  /** What handlers announced beyond the change log. */
  readonly announced: readonly Noun[][];
  /** The day's backup, as it is made while Milepost is used. */
  readonly backUp: () => Promise<string | null>;
  readonly close: () => Promise<void>;
}

/** A real profile in a folder of its own, asked through the door that windows use; gone when the test is. */
export async function openLearner(options: LearnerOptions = {}): Promise<Learner> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'milepost-calls-'));
  const start = instantOf(options.at ?? thursday);
  const hand = createHandClock(start.now, start.zone);
  let { zone } = start;
  const announced: Noun[][] = [];
  const profile = await openProfile({
    role: 'window',
    profile: folder,
    resources: options.resources ?? realResources,
    clock: { now: hand.now, zone: () => zone },
    desktop: options.desktop ?? null,
    reports: null,
    announce: (nouns) => announced.push([...nouns]),
    facts: {
      demo: false,
      development: true,
      versions: { app: '0', electron: '0', chromium: '0', node: '0', assembled: false },
    },
    painted: () => {},
  });
  onTestFinished(async () => {
    await profile.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const handlers = createHandlers(profile.services);
  const send = (name: string, input: unknown) =>
    dispatch(
      handlers,
      (error) => toRefusal(error, join(folder, 'milepost.sqlite')),
      (error) => {
        throw error;
      },
      name,
      input,
    );
  return {
    folder,
    services: profile.services,
    announced,
    backUp: profile.backUp,
    close: profile.close,
    now: hand.now,
    at: (moment) => {
      const next = instantOf(moment);
      hand.set(next.now);
      ({ zone } = next);
    },
    ask: async <N extends CallName>(name: N, input: Input<N>) => {
      const reply = await send(name, input);
      if (!reply.ok) expect.fail(`${name} was refused: ${JSON.stringify(reply.error)}`);
      return reply.value as Outputs[N];
    },
    refused: async (name, input) => {
      const reply = await send(name, input);
      if (reply.ok) expect.fail(`${name} was answered: ${JSON.stringify(reply.value)}`);
      return reply.error;
    },
  };
}

/** UTC milliseconds of what a wall clock of a zone showed. */
export function instant(moment: string): number {
  return instantOf(moment).now;
}

function instantOf(moment: string): { readonly now: number; readonly zone: string } {
  const zoned = Temporal.ZonedDateTime.from(moment);
  return { now: zoned.epochMilliseconds, zone: zoned.timeZoneId };
}

/** A session's form: 45 minutes of PostgreSQL on the day before `thursday`, unless said. */
export function form(change: Partial<Input<'addSession'>> = {}): Input<'addSession'> {
  return {
    day: '2026-11-18',
    startTime: null,
    endTime: null,
    durationSeconds: 2700,
    skills: [{ id: 'postgresql', weight: 1 }],
    activity: null,
    note: '',
    ...change,
  };
}

/** What somebody says of a skill, without evidence unless said. */
export function said(
  skill: string,
  level: number,
  more: Partial<Input<'addAssessments'>['assessments'][number]> = {},
): Input<'addAssessments'> {
  return { assessments: [{ skill, level, evidence: [], ...more }] };
}
