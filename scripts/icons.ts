// node scripts/icons.ts: draws resources/icon.svg as PNGs, with Electron, in the sizes that systems ask for.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireCommand } from './command.ts';
import { openDesktop } from './desktop.ts';
import { repoRoot } from './repo.ts';
import { failWith } from './say.ts';

const resources = join(repoRoot, 'resources');

/** File under resources and its width in pixels. Linux desktops look for icons/WxH.png. */
const pictures = [
  ['icon.png', 512],
  ...[16, 32, 48, 64, 128, 256, 512, 1024].map(
    (size) => [`icons/${size}x${size}.png`, size] as const,
  ),
] as const;

/** The launcher wants all three. */
const app = { name: 'milepost-icons', version: '0.0.0', main: 'main.cjs' };

async function drawIcons(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-icons-'));
  const desktop = await openDesktop({ oneApp: true });
  try {
    mkdirSync(join(resources, 'icons'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify(app));
    writeFileSync(join(folder, 'main.cjs'), writeDrawer());
    const switches = [...desktop.switches, `--user-data-dir=${join(folder, 'browser')}`];
    await requireCommand(desktop.electron.executable, [...switches, folder], { env: desktop.env });
  } finally {
    desktop.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program that Electron runs: a hidden page draws each size, the main process writes it. */
function writeDrawer(): string {
  const svg = readFileSync(join(resources, 'icon.svg')).toString('base64');
  const draw = async (source: string, size: number): Promise<string> => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size;
    canvas.height = size;
    canvas.getContext('2d')?.drawImage(image, 0, 0, size, size);
    return canvas.toDataURL('image/png');
  };
  return `
const { app, BrowserWindow } = require('electron');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const source = ${JSON.stringify(`data:image/svg+xml;base64,${svg}`)};
const draw = ${JSON.stringify(draw.toString())};
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,<title>icons</title>');
  for (const [name, size] of ${JSON.stringify(pictures)}) {
    const call = '(' + draw + ')(' + JSON.stringify(source) + ',' + size + ')';
    const address = await window.webContents.executeJavaScript(call);
    writeFileSync(join(${JSON.stringify(resources)}, name), Buffer.from(address.split(',')[1], 'base64'));
  }
  app.exit(0);
}).catch((error) => { console.error(error); app.exit(1); });
`;
}

drawIcons().catch(failWith);
