import { answerJobs } from '../jobs/answerJobs.ts';
import { workOnSnapshot } from './snapshotJobs.ts';

// Started by snapshotThread.ts; an entry of its own in the build.

answerJobs(workOnSnapshot);
