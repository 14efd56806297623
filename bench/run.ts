// npm run bench [-- --only NAME] [--quick]
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../scripts/build.ts';
import { openDesktop, type Desktop } from '../scripts/desktop.ts';
import { failWith, Refusal, say } from '../scripts/say.ts';
import type { Bench } from './bench.ts';
import type { Result } from './figures.ts';
import { dataFolder, removeRuns } from './profiles.ts';
import { drawTable } from './table.ts';

// Loaded when asked for: some import the app's sources, which need the hook above first.
const benches: Readonly<Record<string, (bench: Bench) => Promise<Result[]>>> = {
  start: async (bench) => (await import('./start.ts')).measureStart(bench),
  scripts: async (bench) => (await import('./scripts.ts')).measureScripts(bench),
  add: async (bench) => (await import('./quickAdd.ts')).measureQuickAdd(bench),
  bridge: async (bench) => (await import('./bridge.ts')).measureBridge(bench),
  insert: async (bench) => (await import('./inserts.ts')).measureInserts(bench),
  read: async (bench) => (await import('./reads.ts')).measureReads(bench),
  report: async (bench) => (await import('./report.ts')).measureReport(bench),
  mentor: async (bench) => (await import('./mentor.ts')).measureMentor(bench),
};

const rounds = { full: 12, quick: 3 };

async function runBenches(args: readonly string[]): Promise<void> {
  const { names, quick } = readOptions(args);
  await ensureBuild();
  const desktop = await openDesktop({ oneApp: false });
  const results: Result[] = [];
  try {
    for (const name of names) {
      say(`Measuring: ${name} ...`);
      const bench = { desktop, quick, rounds: quick ? rounds.quick : rounds.full };
      results.push(...((await benches[name]?.(bench)) ?? []));
    }
  } finally {
    removeRuns();
    desktop.close();
  }
  report(desktop, results, quick);
}

function readOptions(args: readonly string[]): { names: readonly string[]; quick: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
    },
  });
  const names = values.only ?? Object.keys(benches);
  const unknown = names.find((name) => !Object.hasOwn(benches, name));
  if (unknown === undefined) return { names, quick: values.quick };
  throw new Refusal(`--only ${unknown}: one of ${Object.keys(benches).join(', ')}.`);
}

function report({ electron }: Desktop, results: readonly Result[], quick: boolean): void {
  const machine = {
    system: `${process.platform} ${process.arch}`,
    cores: cpus().length,
    processor: cpus()[0]?.model ?? '',
    load: loadavg().map((load) => Number(load.toFixed(2))),
  };
  const runtime = { version: electron.version, assembled: electron.assembled };
  const [load] = machine.load;
  const origin = electron.assembled ? 'assembled from the registry' : 'official';
  process.stdout.write(`Electron ${electron.version} (${origin}), Node ${process.versions.node}, `);
  process.stdout.write(
    `${machine.system}, ${machine.cores} cores, load ${load}\n\n${drawTable(results)}\n`,
  );
  const made = { at: new Date().toISOString(), quick, electron: runtime, machine, results };
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(join(dataFolder, 'results.json'), `${JSON.stringify(made, null, 2)}\n`);
}

runBenches(process.argv.slice(2)).catch(failWith);
