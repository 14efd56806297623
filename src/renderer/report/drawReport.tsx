import '../ui/fonts.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { FeedbackPage } from './FeedbackPage.tsx';
import type { FeedbackJob, ReportJob } from '../../contract/snapshots.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { ReportPage } from './ReportPage.tsx';
import { writePage } from './writePage.ts';

/**
 * Draws a report or a feedback into an empty page, waits until it stands, marks it ready, and writes it as a file.
 */
export async function drawReport(root: HTMLElement, job: ReportJob | FeedbackJob): Promise<string> {
  createRoot(root).render(drawPage(job));
  await isPainted();
  // Nothing is measured by its letters, so nothing moves when they come.
  await document.fonts.ready;
  document.documentElement.dataset.ready = 'yes';
  return await writePage(document, 'feedback' in job ? 'feedback' : 'snapshot');
}

function drawPage(job: ReportJob | FeedbackJob) {
  if ('feedback' in job) return <FeedbackPage {...job} />;
  const { text, digest, fingerprint } = job;
  const snapshot = JSON.parse(text) as Snapshot;
  return <ReportPage {...{ snapshot, digest, fingerprint }} />;
}

/** After two frames what was rendered is laid out, and its fonts have begun to load. */
async function isPainted(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}
