import type { Handlers } from '../../contract/index.ts';
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

const snapshotNames = Object.keys(snapshotInputs) as (keyof typeof snapshotInputs)[];

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
    ...loadLater(snapshotNames, async () =>
      (await import('./snapshots.ts')).snapshotHandlers(services),
    ),
    ...sharingHandlers(services),
    ...identityHandlers(services),
  };
}
