// npm run bench [-- --only TEXT] [-- --quick]: every figure as a ratio to its floor, both measured in this run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../scripts/build.ts';
import { openDesktop, type Desktop } from '../scripts/desktop.ts';
import { makeData } from './data.ts';
import { ratioOf, type Figure } from './measure.ts';
import { measureBridge, measureEnter, measureScripts } from './page.ts';
import { measureMemory, measureStart } from './start.ts';
import { measureInserts, measureReads } from './store.ts';

const { values: options } = parseArgs({
  options: { only: { type: 'string', default: '' }, quick: { type: 'boolean', default: false } },
});
const rounds = options.quick ? 3 : 10;

type Measure = (desktop: Desktop) => Promise<Figure | Figure[]>;

async function listMeasures(): Promise<readonly (readonly [string, Measure])[]> {
  const thousand = await makeData({ sessions: 1000, years: 2 });
  const tenThousand = await makeData({ sessions: 10_000 });
  const million = await makeData({ sessions: 1_000_000 });
  return [
    ['start', (on) => measureStart(on, rounds, thousand, 'start with 1k sessions', 1.25)],
    ['start', (on) => measureStart(on, rounds, million, 'start with 1M sessions', 1.3)],
    ['memory', (on) => measureMemory(on, rounds, thousand, 'memory with 1k sessions', 1.25)],
    ['memory', (on) => measureMemory(on, rounds, million, 'memory with 1M sessions', 1.35)],
    ['scripts', () => Promise.resolve(measureScripts())],
    ['enter', (on) => measureEnter(on, rounds, tenThousand, million)],
    ['bridge', (on) => measureBridge(on, rounds, thousand)],
    ['insert', () => measureInserts(rounds, tenThousand)],
    ['reads', () => measureReads(rounds, tenThousand, million)],
  ];
}

function show(figure: Figure): string {
  const ratio = ratioOf(figure);
  const aim =
    figure.aim === null
      ? ''
      : ratio <= figure.aim
        ? `aim ${figure.aim}, met`
        : `aim ${figure.aim}, MISSED`;
  const spread = ({ median, least, most }: Figure['value']): string =>
    `${median.toFixed(2)} (${least.toFixed(2)}-${most.toFixed(2)})`;
  return [
    figure.name.padEnd(64),
    `${ratio.toFixed(2)} x`.padStart(8),
    aim.padEnd(18),
    `${spread(figure.value)} / ${spread(figure.floor)} ${figure.unit}`,
  ].join('  ');
}

await ensureBuild();
const measures = await listMeasures();
const desktop = await openDesktop({ oneApp: false });
// Playwright finds Electron through the variables of this process.
Object.assign(process.env, desktop.env);
const figures: Figure[] = [];
try {
  for (const [name, measure] of measures) {
    if (!name.includes(options.only)) continue;
    for (const figure of [await measure(desktop)].flat()) {
      figures.push(figure);
      process.stdout.write(`${show(figure)}\n`);
    }
  }
} finally {
  desktop.close();
}
const { version, assembled } = desktop.electron;
process.stdout.write(`Electron ${version}${assembled ? ', assembled from the registry' : ''}\n`);
const folder = join(import.meta.dirname, 'data');
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'results.json'),
  JSON.stringify({ electron: version, assembled, figures }, null, 2),
);
