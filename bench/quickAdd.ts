import { setTimeout as delay } from 'node:timers/promises';
import type { Bench } from './bench.ts';
import { alternate, compare, type Result } from './figures.ts';
import { floors } from './launch.ts';
import { openPage, type Opened } from './open.ts';
import { copyProfile, makeRunFolder, milepostArgs } from './profiles.ts';

const allowedMs = 50;
/** So that the message and the reading again of the time before are over. */
const restMs = 250;

/** From the key that is pressed until the frame with the new row is painted, in the page's own time. */
export async function measureQuickAdd({ desktop, rounds, quick }: Bench): Promise<Result[]> {
  const floorData = makeRunFolder('bridge');
  const large = quick ? 'tenThousand' : 'million';
  const windows = {
    floor: await openPage(desktop, [floors.bridge, '--', floorData]),
    thousand: await openPage(desktop, milepostArgs(await copyProfile('thousand', 'add'))),
    million: await openPage(desktop, milepostArgs(await copyProfile(large, 'add'))),
  };
  try {
    const takes = {
      floor: () => addLine(windows.floor, 'line'),
      thousand: () => addLine(windows.thousand, 'What did you study?'),
      million: () => addLine(windows.million, 'What did you study?'),
    };
    await alternate(3, takes);
    const { floor, thousand, million } = await alternate(rounds, takes);
    const bare = { name: 'bare form, one invoke', samples: floor };
    const allowed = { name: `${allowedMs} ms`, samples: [allowedMs] };
    const name = quick ? '10k' : '1M';
    return [
      compare('Enter to the new row, 1k', 'ms', thousand, allowed, 1),
      compare(`Enter to the new row, ${name}`, 'ms', million, allowed, 1),
      compare(`the same, ${name} beside 1k`, 'ms', million, { name: '1k', samples: thousand }, 1.1),
      compare('the same, 1k beside a bare form', 'ms', thousand, bare, null),
    ];
  } finally {
    for (const { close } of Object.values(windows)) await close();
  }
}

let count = 0;

async function addLine({ page }: Opened, label: string): Promise<number> {
  count += 1;
  const note = `measured ${count}`;
  await page.getByRole('textbox', { name: label }).fill(`25m sql practice: ${note}`);
  await delay(restMs);
  const shown = page.evaluate(timeRow, note);
  // The listeners stand once the page has answered anything after them.
  await page.evaluate(() => null);
  await page.keyboard.press('Enter');
  const elapsed = await shown;
  await delay(restMs);
  return elapsed;
}

/** Runs in the page. */
function timeRow(note: string): Promise<number> {
  return new Promise((resolve) => {
    let pressedAt = 0;
    addEventListener('keydown', (event) => (pressedAt = event.timeStamp), {
      capture: true,
      once: true,
    });
    const observer = new MutationObserver(() => {
      const rows = [...document.querySelectorAll('[data-session]')];
      if (!rows.some((row) => row.textContent.includes(note))) return;
      observer.disconnect();
      // A task that is posted in a frame's callback runs after that frame was painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - pressedAt));
        port1.start();
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}
