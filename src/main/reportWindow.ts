import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import type { FeedbackJob, ReportJob } from '../contract/snapshots.ts';
import { Refusal } from '../domain/refusal.ts';
import { devServer } from './devServer.ts';
import { ownOrigin } from './protocol.ts';
import type { DrawnReport, ReportPrinter } from './reportPrinter.ts';

const longestDrawing = 60_000;

/** A4 at 96 dots an inch, so that what is drawn is about what is printed. */
const size = { width: 820, height: 1160 };

interface Waiting {
  readonly job: ReportJob | FeedbackJob;
  readonly deliver: (page: string) => void;
}

/** One hidden window a report, gone when the report is there. */
export function createReportPrinter(): ReportPrinter {
  const waiting = new Map<string, Waiting>();
  const find = (id: string): Waiting => {
    const found = waiting.get(id);
    if (found === undefined) throw new Refusal('report-unknown', { id });
    return found;
  };
  return {
    readJob: (id) => find(id).job,
    deliver: (id, page) => find(id).deliver(page),
    draw: async (job, { pdf }) => {
      const id = randomUUID();
      const window = openHidden();
      let timer: NodeJS.Timeout | undefined;
      try {
        const page = await new Promise<string>((resolve, reject) => {
          const fail = (reason: string): void => reject(new Refusal('report-undrawn', { reason }));
          timer = setTimeout(() => fail('timeout'), longestDrawing);
          waiting.set(id, { job, deliver: resolve });
          window.webContents.once('render-process-gone', (_event, details) => fail(details.reason));
          window.webContents.once('did-fail-load', (_event, _code, description) =>
            fail(description),
          );
          window
            .loadURL(`${devServer ?? ownOrigin}/report.html?id=${id}`)
            .catch((error: unknown) => {
              fail(error instanceof Error ? error.message : String(error));
            });
        });
        return { page, pdf: pdf ? await print(window) : null } satisfies DrawnReport;
      } finally {
        clearTimeout(timer);
        waiting.delete(id);
        window.destroy();
      }
    },
  };
}

function openHidden(): BrowserWindow {
  return new BrowserWindow({
    ...size,
    show: false,
    skipTaskbar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      webviewTag: false,
      // A page that nobody sees would otherwise draw its frames when it likes.
      backgroundThrottling: false,
    },
  });
}

function print(window: BrowserWindow): Promise<Uint8Array> {
  return window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}
