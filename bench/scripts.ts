import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtApp } from '../scripts/build.ts';
import type { Bench } from './bench.ts';
import { compare, type Result } from './figures.ts';
import { openPage } from './open.ts';
import { copyProfile, milepostArgs } from './profiles.ts';

const allowed = { raw: 1, gzip: 0.3 };

/** The scripts that the page asked for until its first data was painted, and the preload script, in MB. */
export async function measureScripts({ desktop }: Bench): Promise<Result[]> {
  const opened = await openPage(desktop, milepostArgs(await copyProfile('thousand', 'scripts')), {
    MILEPOST_MEASURE: '1',
  });
  try {
    const { page, app } = opened;
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    // What was asked before somebody listened is asked again.
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.add(new URL(request.url()).pathname);
    });
    const painted = new Promise<void>((resolve) => {
      app.process().stdout?.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('painted')) resolve();
      });
    });
    await page.reload();
    await painted;
    const files = [...asked].map((path) => join(builtApp, 'renderer', path));
    return weigh([...files, join(builtApp, 'preload', 'index.cjs')]);
  } finally {
    await opened.close();
  }
}

function weigh(files: readonly string[]): Result[] {
  const missing = files.filter((file) => !existsSync(file));
  if (files.length < 2 || missing.length > 0) {
    throw new Error(`the page's scripts are not those of the build: ${missing.join(', ')}`);
  }
  const bytes = files.map((file) => readFileSync(file));
  const raw = bytes.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const gzip = bytes.reduce((sum, script) => sum + gzipSync(script).length, 0) / 1e6;
  return [
    compare('scripts before the first data', 'MB', [raw], fixed(allowed.raw), 1),
    compare('the same, gzip', 'MB', [gzip], fixed(allowed.gzip), 1),
  ];
}

function fixed(megabytes: number): { name: string; samples: readonly number[] } {
  return { name: `${megabytes} MB`, samples: [megabytes] };
}
