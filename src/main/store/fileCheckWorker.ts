import { parentPort, workerData } from 'node:worker_threads';
import { checkNow, type CheckRequest } from './fileCheck.ts';

// Started by fileCheck.ts; an entry of its own in the build.
parentPort?.postMessage(checkNow(workerData as CheckRequest));
