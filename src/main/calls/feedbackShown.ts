import type { AnsweredKnown, FeedbackRow, ReceivedFeedback } from '../../contract/feedback.ts';
import { countingBySkill } from '../../domain/counting.ts';
import { dayOf } from '../../domain/days.ts';
import { listItems, type FeedbackItem } from '../../domain/feedback.ts';
import { writeInstant } from '../../domain/instant.ts';
import { fingerprintOf } from '../files/key.ts';
import type { Services } from '../services.ts';
import { findExport, newestExportDigest } from '../store/exports.ts';
import * as store from '../store/feedbackRows.ts';
import { findSkill } from './feedbackSkill.ts';
import { readGoals } from './goals.ts';
import { readStanding, requiredLevels, type Standing } from './standing.ts';

export function showRow(row: store.FeedbackRow): FeedbackRow {
  const { id, mentor, day, receivedDay, digest, items, answered, levels, goals } = row;
  const source = digest === null ? 'learner' : 'file';
  return { id, mentor, day, receivedOn: receivedDay, source, items, answered, levels, goals };
}

/** Throws `feedback-unknown`. */
export function showFeedback(services: Services, id: string): ReceivedFeedback {
  const db = services.store();
  const feedback = store.readFeedback(db, id);
  const { snapshotDigest, content, key } = feedback;
  const exported = snapshotDigest === null ? null : findExport(db, snapshotDigest);
  return {
    ...showRow(feedback),
    answers: recognise(snapshotDigest, exported !== null, newestExportDigest(db)),
    period: content.snapshot?.period ?? null,
    exported: exported && {
      fileName: exported.fileName,
      day: writeInstant(exported.at, exported.offsetMinutes).slice(0, 10),
    },
    signature: {
      fingerprint: key === null ? null : fingerprintOf(key),
      state: store.judgeMentorKey(db, feedback),
    },
    list: showItems(services, feedback),
    reply: feedback.reply,
  };
}

function recognise(
  digest: string | null,
  isRemembered: boolean,
  newest: string | null,
): AnsweredKnown {
  if (digest === null) return 'none';
  if (digest === newest) return 'newest';
  return isRemembered ? 'older' : 'unknown';
}

function showItems(
  services: Services,
  { content, answers }: store.FeedbackDetails,
): ReceivedFeedback['list'] {
  const standing = readStanding(services);
  const today = dayOf(services.clock.now(), services.clock.zone());
  const counting = countingBySkill(standing.assessments, today, standing.resolve);
  const required = requiredLevels(standing);
  const promised = new Set(
    readGoals(services, standing)
      .filter(({ state }) => state === 'open')
      .map(({ skill }) => skill),
  );
  const byItem = new Map(answers.map((one) => [one.item, one]));
  return listItems(content).map((item) => {
    const skill = skillOf(standing, item);
    const now = skill === null ? undefined : counting.get(skill);
    const answer = byItem.get(item.key);
    return {
      item,
      skill,
      area: skill === null ? null : (standing.areaOf.get(skill) ?? null),
      now: now ? { level: now.level, day: now.day, mentor: now.mentor } : null,
      required: skill === null ? null : (required.get(skill) ?? null),
      answer: answer?.answer ?? null,
      note: answer?.note ?? '',
      goalOpen: skill !== null && promised.has(skill),
      goal: answer?.goal ?? null,
    };
  });
}

function skillOf(standing: Standing, item: FeedbackItem): string | null {
  if (item.kind !== 'skill' && item.kind !== 'goal') return null;
  return findSkill(standing, item.of.skill, item.of.title);
}
