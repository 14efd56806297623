import type { Handlers } from '../../contract/index.ts';
import { feedbackInputs } from '../../contract/feedback.ts';
import { learnerInputs } from '../../contract/learners.ts';
import { openingInputs } from '../../contract/openings.ts';
import { reviewInputs } from '../../contract/reviews.ts';
import { snapshotInputs } from '../../contract/snapshots.ts';
import type { Services } from '../services.ts';
import { appHandlers } from './app.ts';
import { assessmentHandlers } from './assessments.ts';
import { changeHandlers } from './changes.ts';
import { copyHandlers } from './copies.ts';
import { goalHandlers } from './goals.ts';
import { identityHandlers } from './identity.ts';
import { progressHandlers } from './progress.ts';
import { loadLater } from './loadLater.ts';
import { roleHandlers } from './roles.ts';
import { sessionHandlers } from './sessions.ts';
import { settingsHandlers } from './settings.ts';
import { sharingHandlers } from './sharing.ts';
import { skillHandlers } from './skills.ts';
import { todayHandlers } from './today.ts';

function namesOf<T extends object>(inputs: T): (keyof T)[] {
  return Object.keys(inputs) as (keyof T)[];
}

/** Every call, by noun. A missing one fails here. */
export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...todayHandlers(services),
    ...sessionHandlers(services),
    ...skillHandlers(services),
    ...assessmentHandlers(services),
    ...goalHandlers(services),
    ...progressHandlers(services),
    ...roleHandlers(services),
    ...settingsHandlers(services),
    ...changeHandlers(services),
    ...copyHandlers(services),
    ...loadLater(namesOf(snapshotInputs), async () =>
      (await import('./snapshots.ts')).snapshotHandlers(services),
    ),
    ...loadLater(namesOf(openingInputs), async () =>
      (await import('./openings.ts')).openingHandlers(services),
    ),
    ...loadLater(namesOf(learnerInputs), async () =>
      (await import('./learners.ts')).learnerHandlers(services),
    ),
    ...loadLater(namesOf(reviewInputs), async () =>
      (await import('./reviews.ts')).reviewHandlers(services),
    ),
    ...loadLater(namesOf(feedbackInputs), async () =>
      (await import('./feedback.ts')).feedbackHandlers(services),
    ),
    ...sharingHandlers(services),
    ...identityHandlers(services),
  };
}
