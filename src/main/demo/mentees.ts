import { setImmediate as letOthers } from 'node:timers/promises';
import { composeFeedback } from '../../domain/composeFeedback.ts';
import { composeSnapshot } from '../../domain/composeSnapshot.ts';
import {
  addDays,
  dayOf,
  daysBetween,
  isDay,
  offsetMinutesAt,
  type Day,
} from '../../domain/days.ts';
import { emptyDraft, emptySkillDraft, type ReviewDraft } from '../../domain/reviewDraft.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { countedOf } from '../../domain/snapshotFigures.ts';
import { usualScope } from '../../domain/snapshotScope.ts';
import { gatherFacts, resolveScope } from '../calls/learnerFacts.ts';
import { writeCanonical } from '../files/canonical.ts';
import { digestOfFeedback } from '../files/feedback.ts';
import { createKey, publicKeyOf } from '../files/key.ts';
import { digestOfSnapshot, textOfSnapshot } from '../files/sealed.ts';
import { addFeedback } from '../mentoring/feedbacks.ts';
import { describeSnapshot } from '../mentoring/figures.ts';
import { keepSnapshot } from '../mentoring/keep.ts';
import type { Services } from '../services.ts';

/** Somebody whose way was the demo's own, so many days behind it. */
interface Mentee {
  readonly name: string;
  readonly behind: number;
  /** How many days ago their reports ended, oldest first. */
  readonly reports: readonly number[];
  /** Of those, how many were reviewed. */
  readonly reviewed: number;
}

const mentees: readonly Mentee[] = [
  { name: 'Aiko Tanaka', behind: 30, reports: [70, 1], reviewed: 1 },
  { name: 'Mateus Oliveira', behind: 300, reports: [48, 2], reviewed: 1 },
  { name: 'Sara Lindqvist', behind: 0, reports: [30, 3], reviewed: 1 },
  { name: 'Haruto Sato', behind: 180, reports: [4], reviewed: 0 },
  { name: 'Daniel Weber', behind: 430, reports: [40, 8], reviewed: 2 },
  { name: 'Chloé Martin', behind: 90, reports: [66, 16], reviewed: 2 },
  { name: 'Emeka Obi', behind: 240, reports: [95, 36], reviewed: 2 },
];

/** Fills what the demo's mentor keeps, a report at a time, so that its window is not held up. */
export async function seedMentees(services: Services): Promise<void> {
  for (const mentee of mentees) {
    const key = publicKeyOf(createKey());
    for (const [place, ago] of mentee.reports.entries()) {
      await letOthers();
      keepReport(services, mentee, key, ago, place < mentee.reviewed);
    }
  }
  services.announce(['learners']);
}

function keepReport(
  services: Services,
  { name, behind }: Mentee,
  key: string,
  ago: number,
  reviewed: boolean,
): void {
  const { clock, mentoring } = services;
  const today = dayOf(clock.now(), clock.zone());
  const end = addDays(today, -ago);
  const snapshot = shareAs(services, name, behind, end);
  const digest = digestOfSnapshot(snapshot);
  const receivedAt = clock.now() - ago * 86_400_000;
  const { snapshot: n } = mentoring.write((db) =>
    keepSnapshot(db, {
      figures: describeSnapshot(snapshot),
      digest,
      key,
      seal: 'intact',
      receivedAt,
      receivedOn: end,
      fileName: `${name.replaceAll(' ', '-')}-${end}.milepost`,
      text: textOfSnapshot(snapshot),
    }),
  );
  if (!reviewed) return;
  const savedAt = receivedAt + 86_400_000;
  const day = addDays(end, 1);
  const mentor = 'Sam Rivera';
  const feedback = composeFeedback(reviewOf(snapshot), { snapshot, digest, key, mentor, day });
  mentoring.write((db) =>
    addFeedback(db, {
      snapshot: n,
      digest: digestOfFeedback(feedback),
      savedAt,
      offsetMinutes: offsetMinutesAt(savedAt, clock.zone()),
      day,
      fileName: `feedback-${name.replaceAll(' ', '-')}-${day}.milepost-feedback`,
      text: writeCanonical(feedback),
    }),
  );
}

/** The demo's own study as it stood so many days before, under another name and on later days. */
function shareAs(services: Services, name: string, behind: number, end: Day): Snapshot {
  const to = addDays(end, -behind);
  const scope = {
    ...usualScope,
    from: addDays(to, -89),
    to,
    times: false,
    name: 'pseudonym' as const,
    pseudonym: name,
    question: 'Which of the gaps would you close first, and why?',
  };
  const resolved = resolveScope(services, scope);
  const snapshot = composeSnapshot(gatherFacts(services, resolved), resolved);
  const shifted = shiftDays(snapshot, daysBetween(to, end));
  return { ...shifted, learner: { name, pseudonym: false } };
}

function shiftDays<T>(value: T, days: number): T {
  if (typeof value === 'string') return (isDay(value) ? addDays(value, days) : value) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, shiftDays(inner, days)]);
  return (
    Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
  ) as T;
}

/** What their mentor said: agreed with what is proven, asked for more where something is claimed without. */
function reviewOf({ skills }: Snapshot): ReviewDraft {
  const claimed = skills.flatMap((skill) => {
    const counted = countedOf(skill);
    return counted === null || counted.level === 0 ? [] : [{ id: skill.id, ...counted }];
  });
  const proven = claimed.filter(({ evidence = [] }) => evidence.length > 0).slice(-2);
  const doubted = claimed.filter(({ evidence = [], level }) => evidence.length === 0 && level > 1);
  return {
    ...emptyDraft,
    skills: {
      ...Object.fromEntries(proven.map(({ id, level }) => [id, { ...emptySkillDraft, level }])),
      ...Object.fromEntries(
        doubted.slice(0, 1).map(({ id, level }) => [
          id,
          {
            level: (level - 1) as typeof level,
            reason: 'Nothing to look at yet: show one example that runs outside your machine.',
            comment: {
              goal: 'One service, built by someone else from a clean checkout.',
              progress: 'You moved from copying files to writing your own.',
              nextStep: 'Send the repository and what you measured.',
            },
          },
        ]),
      ),
    },
    overall: {
      goal: 'A first back-end role next year.',
      progress: 'Steady weeks, and the evidence gets better.',
      nextStep: 'Close one gap at a time, databases first.',
    },
  };
}
