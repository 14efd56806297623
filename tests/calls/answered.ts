import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyObject } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Outputs } from '../../src/contract/index.ts';
import type { Feedback } from '../../src/domain/feedback.ts';
import { usualScope } from '../../src/domain/snapshotScope.ts';
import { writeFeedback } from '../../src/main/files/feedback.ts';
import { readSealed } from '../../src/main/files/sealed.ts';
import { richFeedback } from '../files/feedbackSamples.ts';
import { keyOf } from '../files/snapshotSamples.ts';
import { form, openLearner, said, type Learner } from './learner.ts';

export const adasKey = keyOf(11);

export interface Answered extends Learner {
  readonly file: (name: string) => string;
  /** Exports a snapshot and gives what a feedback says of it. */
  readonly share: (to?: string) => Promise<Feedback['snapshot']>;
  /** Opens a feedback by Ada, as the command line does. */
  readonly receive: (
    feedback: Feedback,
    key?: KeyObject | null,
    change?: (text: string) => string,
  ) => Promise<Outputs['openFeedback']>;
  readonly save: (
    feedback: Feedback,
    key: KeyObject | null,
    change?: (text: string) => string,
  ) => string;
}

/** A learner with something to say, and a folder for what goes out and comes in. */
export async function openAnswered(): Promise<Answered> {
  const learner = await openLearner();
  const folder = mkdtempSync(join(tmpdir(), 'milepost-answered-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await learner.ask('addSession', form({}));
  await learner.ask('addAssessments', said('postgresql', 3, { day: '2026-11-01' }));
  const file = (name: string): string => join(folder, name);
  let number = 0;
  const next = (): string => file(`file-${(number += 1)}`);
  const save: Answered['save'] = (feedback, key, change = (text) => text) => {
    const path = next();
    writeFileSync(path, change(writeFeedback(feedback, null, key)));
    return path;
  };
  return {
    ...learner,
    file,
    save,
    share: async (to) => {
      const path = `${next()}.milepost`;
      await learner.ask('exportSnapshot', {
        path,
        format: 'snapshot',
        table: 'sessions',
        scope: { ...usualScope, to: to ?? null },
        sign: true,
        replace: false,
      });
      const { snapshot, digest, seal } = readSealed(readFileSync(path, 'utf8'), 'x');
      return {
        digest,
        key: seal.key,
        learner: snapshot.learner.name,
        role: snapshot.role.title,
        period: snapshot.period,
      };
    },
    receive: (feedback, key = adasKey, change) =>
      learner.ask('openFeedback', { path: save(feedback, key, change) }),
  };
}

/** Ada's answer: PostgreSQL a level lower, Redis as a goal, Kafka as a proposal, and a question. */
export function adasFeedback(
  snapshot: Feedback['snapshot'],
  change: Partial<Feedback> = {},
): Feedback {
  const [postgresql, ...others] = richFeedback.skills;
  if (postgresql === undefined) throw new Error('the sample has no skills');
  return {
    ...richFeedback,
    snapshot,
    day: '2026-11-18',
    skills: [{ ...postgresql, level: 2 }, ...others],
    goals: richFeedback.goals.map((goal) => ({
      ...goal,
      by: '2027-06-30',
      title: goal.skill === null ? 'Left-handed Frobnication' : goal.title,
    })),
    ...change,
  };
}
