import { call } from './client.ts';
import { loadWords, startWords } from './words.ts';

/** Draws the report that main asks for, in a window that nobody sees, and hands it back as a file. */
const root = document.getElementById('root');
if (root === null) throw new Error('report.html has no #root');
const id = new URLSearchParams(location.search).get('id') ?? '';

// Loaded by itself, so that its charts are no part of what the app's own window loads at once.
const [{ drawReport }, job] = await Promise.all([
  import('./report/drawReport.tsx'),
  call('readReportJob', { id }),
  startWords().then(async () => await Promise.all(['report', 'progress'].map(loadWords))),
]);
if (!job.ok) throw new Error(`The report could not be read: ${job.error.code}`);
await call('deliverReport', { id, page: await drawReport(root, job.value) });
