import { answerJobs } from '../../src/main/jobs/answerJobs.ts';
import { workForTest } from './workForTest.ts';

answerJobs(workForTest);
