import type { Input } from '../../contract/index.ts';
import { cleanFeedback } from '../../domain/cleanFeedback.ts';
import { dayOf, type Day } from '../../domain/days.ts';
import type { AnsweredSnapshot } from '../../domain/feedback.ts';
import type { Level } from '../../domain/level.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { OpenedFeedback } from '../files/feedback.ts';
import { fingerprintOf } from '../files/key.ts';
import type { Services } from '../services.ts';
import { findExport, listExportKeys } from '../store/exports.ts';
import * as store from '../store/feedback.ts';
import { judgeMentorKey, readFeedbackRow } from '../store/feedbackRows.ts';
import { knownSkill } from './assessments.ts';
import { ownKeys } from './identity.ts';
import { readStanding, titleOf } from './standing.ts';

export interface KeptFeedback {
  readonly id: string;
  /** It had been opened before. */
  readonly known: boolean;
  readonly mentor: string;
  /** Of the mentor's key; null: unsigned. */
  readonly fingerprint: string | null;
  readonly notes: readonly ('other-key' | 'unsigned' | 'page-changed')[];
}

/**
 * Keeps a feedback that came in, once, however often it is opened. `file`: what refusals call it. Throws
 * `feedback-changed`, `feedback-for-other`: then nothing was kept.
 */
export function keepFeedback(
  services: Services,
  { feedback, digest, data, seal }: OpenedFeedback,
  file: string,
): KeptFeedback {
  const { mentor } = feedback;
  if (data === 'changed') throw new Refusal('feedback-changed', { file, mentor: mentor.name });
  refuseForOther(services, feedback.snapshot, file);
  const db = services.store();
  const now = services.clock.now();
  const receivedDay = dayOf(now, services.clock.zone());
  const { id, known } = store.keepFeedback(
    db,
    { digest, key: seal.key, content: feedback, receivedDay },
    now,
  );
  const state = judgeMentorKey(db, readFeedbackRow(db, id));
  return {
    id,
    known,
    mentor: mentor.name,
    fingerprint: seal.fingerprint,
    notes: [
      ...(state === 'other' ? (['other-key'] as const) : []),
      ...(state === 'unsigned' ? (['unsigned'] as const) : []),
      ...(seal.page === 'changed' ? (['page-changed'] as const) : []),
    ],
  };
}

/** An unsigned snapshot may be anybody's, so it is kept and said to be unknown. */
function refuseForOther(services: Services, snapshot: AnsweredSnapshot, file: string): void {
  const { digest, key, learner } = snapshot;
  const db = services.store();
  if (key === null || findExport(db, digest) !== null) return;
  if (listExportKeys(db).includes(key) || ownKeys(services).includes(key)) return;
  const fingerprint = fingerprintOf(key);
  throw new Refusal(
    'feedback-for-other',
    learner === null ? { file, fingerprint, reason: 'unnamed' } : { file, fingerprint, learner },
  );
}

/** Advice that the learner enters, as a feedback of its own. Gives its id. Throws `feedback-empty`. */
export function writeFeedback(
  services: Services,
  { mentor, day, overall, skills, question }: Input<'writeFeedback'> & { readonly day: Day },
  today: Day,
): string {
  const standing = readStanding(services);
  const entered = cleanFeedback({
    format: 'milepost.feedback',
    version: 1,
    snapshot: { digest: '', key: null, learner: null, role: '', period: { from: day, to: day } },
    mentor: { name: mentor },
    day,
    skills: skills.map((said) => {
      const skill = knownSkill(standing, said.skill);
      return {
        skill,
        title: titleOf(standing, skill),
        claimed: standing.levels.get(skill) ?? null,
        level: said.level as Level | null,
        reason: said.reason,
        comment: null,
      };
    }),
    areas: [],
    overall,
    goals: [],
    question,
  });
  refuseTwice(entered.skills);
  if (entered.skills.length === 0 && entered.overall === null && entered.question === null)
    throw new Refusal('feedback-empty');
  const content = { ...entered, snapshot: null };
  return store.addFeedback(
    services.store(),
    { digest: null, key: null, content, receivedDay: today },
    services.clock.now(),
  );
}

function refuseTwice(skills: readonly { readonly skill: string; readonly title: string }[]): void {
  const twice = skills.find(
    ({ skill }, place) => skills.findIndex((other) => other.skill === skill) !== place,
  );
  if (twice !== undefined) throw new Refusal('skill-twice', { title: twice.title });
}
