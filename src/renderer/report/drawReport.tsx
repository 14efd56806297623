import '../ui/fonts.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { ReportPage, type ReportPageProps } from './ReportPage.tsx';
import { writePage } from './writePage.ts';

/** Draws a report into an empty page, waits until it stands, marks it ready, and writes it as a file. */
export async function drawReport(root: HTMLElement, job: ReportPageProps): Promise<string> {
  createRoot(root).render(<ReportPage {...job} />);
  await isPainted();
  await document.fonts.ready;
  await isPainted();
  document.documentElement.dataset.ready = 'yes';
  return await writePage(document);
}

/** After two frames what was rendered is laid out, and its fonts have begun to load. */
async function isPainted(): Promise<void> {
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}
