import { composeFeedback } from '../../domain/composeFeedback.ts';
import { composeSnapshot } from '../../domain/composeSnapshot.ts';
import { offsetMinutesAt } from '../../domain/days.ts';
import { emptyDraft, emptySkillDraft, type ReviewDraft } from '../../domain/reviewDraft.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { usualScope } from '../../domain/snapshotScope.ts';
import { keepFeedback } from '../calls/feedbackKept.ts';
import { requireKey } from '../calls/identity.ts';
import { gatherFacts, resolveScope } from '../calls/learnerFacts.ts';
import { createHandClock } from '../clock.ts';
import { readFeedback, writeFeedback } from '../files/feedback.ts';
import { createKey, publicKeyOf } from '../files/key.ts';
import { digestOfSnapshot, writeEnvelope } from '../files/sealed.ts';
import type { Services } from '../services.ts';
import { addExport } from '../store/exports.ts';
import { createDates, type Dates } from './plan.ts';

const mentor = 'Priya Nair';

/** A report that left three weeks ago, and what its mentor sent back, not answered yet. */
export function seedReceived(services: Services): void {
  const clock = createHandClock(services.clock.now(), services.clock.zone());
  const then = { ...services, clock };
  const dates = createDates(services.clock);
  clock.set(dates.instant(21, '21:30'));
  const { snapshot, digest, key } = shareReport(then, dates);
  const day = dates.day(19);
  const feedback = composeFeedback(adviceOf(dates), { snapshot, digest, key, mentor, day });
  const file = `feedback-${snapshot.period.to}.milepost-feedback`;
  clock.set(dates.instant(18, '19:40'));
  keepFeedback(then, readFeedback(writeFeedback(feedback, null, createKey()), file), file);
}

interface Shared {
  readonly snapshot: Snapshot;
  readonly digest: string;
  readonly key: string;
}

function shareReport(services: Services, dates: Dates): Shared {
  const question = 'I can go deeper into databases or begin with system design. Which one first?';
  const scope = { ...usualScope, from: dates.day(110), recipient: mentor, question };
  const resolved = resolveScope(services, scope);
  const snapshot = composeSnapshot(gatherFacts(services, resolved), resolved);
  const digest = digestOfSnapshot(snapshot);
  const signing = requireKey(services);
  const key = publicKeyOf(signing);
  const at = services.clock.now();
  addExport(services.store(), {
    at,
    offsetMinutes: offsetMinutesAt(at, services.clock.zone()),
    digest,
    format: 'snapshot',
    fileName: `Sam-Rivera-${resolved.to}.milepost`,
    bytes: Buffer.byteLength(writeEnvelope(snapshot, null, signing)),
    from: resolved.from,
    to: resolved.to,
    key,
    scope: JSON.stringify(scope),
  });
  return { snapshot, digest, key };
}

/** Otherwise on three levels, of which the learner has reached one since; the same on two; one comment. */
function adviceOf(dates: Dates): ReviewDraft {
  const say = (words: Partial<ReviewDraft['skills'][string]>) => ({ ...emptySkillDraft, ...words });
  return {
    ...emptyDraft,
    skills: {
      http: say({
        level: 2,
        reason: 'You found the wrong cache header on our call before I did, and named the fix.',
      }),
      orm: say({
        level: 3,
        reason: 'Your last three pull requests had no query that I had to ask about.',
      }),
      docker: say({
        level: 1,
        reason: 'The image is small, but its health check stays green when the database is gone.',
        comment: {
          goal: 'A container that says by itself when it cannot serve.',
          progress: 'Not root, cached layers, and a build that anybody can repeat.',
          nextStep: 'Stop the database on purpose and make the check fail within 30 seconds.',
        },
      }),
      sql: say({ level: 3 }),
      postgresql: say({ level: 3, reason: 'You explain plans without notes.' }),
      testing: say({
        comment: {
          goal: '',
          progress: 'The slow tests are gone.',
          nextStep: 'One test that fails when somebody removes the transaction.',
        },
      }),
    },
    areas: {
      'relational-databases': {
        goal: 'Change a table that is in use, without a pause.',
        progress: 'This is your strongest area now.',
        nextStep: '',
      },
    },
    overall: {
      goal: 'A first back-end role in spring.',
      progress: 'You bring something to look at for nearly every claim. That is rare.',
      nextStep: 'Leave databases for a while, and design one small system on paper each week.',
    },
    goals: [
      {
        skill: 'system-design',
        title: 'System design',
        level: 2,
        by: dates.day(-75),
        weeklyMinutes: 90,
        reason: 'It is what interviews will ask, and your numbers are good already.',
      },
    ],
    question:
      'Which of your services would you show in an interview, and what would you change first?',
  };
}
