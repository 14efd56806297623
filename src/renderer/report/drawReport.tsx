import '../ui/fonts.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import type { ReportJob } from '../../contract/snapshots.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { ReportPage } from './ReportPage.tsx';
import { writePage } from './writePage.ts';

/** Draws a report into an empty page, waits until it stands, marks it ready, and writes it as a file. */
export async function drawReport(
  root: HTMLElement,
  { text, digest, fingerprint }: ReportJob,
): Promise<string> {
  const snapshot = JSON.parse(text) as Snapshot;
  createRoot(root).render(<ReportPage {...{ snapshot, digest, fingerprint }} />);
  await isPainted();
  // Nothing is measured by its letters, so nothing moves when they come.
  await document.fonts.ready;
  document.documentElement.dataset.ready = 'yes';
  return await writePage(document);
}

/** After two frames what was rendered is laid out, and its fonts have begun to load. */
async function isPainted(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}
