import { createHandlers } from '../calls/index.ts';
import { createHandClock } from '../clock.ts';
import type { Services } from '../services.ts';
import { together } from '../store/db.ts';
import { atOnce, createDates, planSessions } from './plan.ts';
import { kafka, planAssessments, planBeginning, planGoals } from './planRest.ts';

/**
 * Fills a new profile with two years of study, written through the calls that the window uses, each
 * at its own time. The same for the same day. All of it or, when something fails, nothing.
 */
export function seedDemo(services: Services): void {
  const clock = createHandClock(services.clock.now(), services.clock.zone());
  const handlers = createHandlers({ ...services, clock });
  const dates = createDates(services.clock);
  const deeds = [
    ...planBeginning(dates),
    ...planAssessments(dates),
    ...planGoals(dates),
    ...planSessions(dates, [...atOnce(handlers.listSkills({})), kafka]),
  ];
  // One transaction: it reaches the disk once, not five hundred times.
  together(services.store(), () => {
    for (const { at, write } of deeds.toSorted((a, b) => a.at - b.at)) {
      clock.set(at);
      atOnce(write(handlers));
    }
  });
}
