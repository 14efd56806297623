import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listImports, listSources, root, type Import } from './imports.ts';

/** One row of the import table: what files in `from` may import. The first row that matches a file rules it. */
interface Row {
  readonly from: RegExp;
  readonly may: readonly RegExp[];
  /** Only as types: they leave nothing in the bundle. */
  readonly mayAsTypes?: readonly RegExp[];
}

const domain = /^src\/domain\//;
const contract = /^src\/contract\//;
const node = /^node:/;
const words = /^(i18next|resources\/locales\/)/;
const react = /^(react|react-dom|react-i18next|i18next)(\/|$)/;
const mantine = /^@mantine\/(core|hooks|dates|spotlight|charts|notifications|modals)(\/|$)/;
const icons = /^@tabler\/icons-react/;
const styles = /\.css$/;
const seen = [react, mantine, icons, styles];

const table: readonly Row[] = [
  { from: /^src\/domain\//, may: [domain, /^temporal-polyfill$/] },
  { from: /^src\/contract\//, may: [contract, /^zod$/, domain] },
  { from: /^src\/preload\//, may: [/^electron$/], mayAsTypes: [contract] },
  { from: /^src\/main\/ipc\.ts$/, may: [/^electron$/], mayAsTypes: [contract] },
  { from: /^src\/main\/dispatch\.ts$/, may: [contract, domain] },
  {
    from: /^src\/main\/calls\//,
    may: [
      /^src\/main\/(calls|store|mentoring|files|jobs)\//,
      /^src\/main\/(clock|services|bundled|words|reportPrinter|desktop)\.ts$/,
      domain,
      contract,
      node,
    ],
  },
  {
    // What a job does lies with its noun, in calls; how it is done apart lies here.
    from: /^src\/main\/jobs\//,
    may: [/^src\/main\/(jobs|store|mentoring|files)\//, /^src\/main\/clock\.ts$/, domain, node],
    mayAsTypes: [contract],
  },
  {
    from: /^src\/main\/store\//,
    // The other store of a profile: its kind, and what is done to its file apart.
    may: [
      /^src\/main\/store\//,
      /^src\/main\/mentoring\/(kind|remove)\.ts$/,
      /^better-sqlite3$/,
      /^uuidv7$/,
      domain,
      node,
    ],
    mayAsTypes: [contract],
  },
  {
    from: /^src\/main\/mentoring\//,
    may: [
      /^src\/main\/(mentoring|store)\//,
      /^src\/main\/files\/digest\.ts$/,
      /^better-sqlite3$/,
      domain,
      node,
    ],
    mayAsTypes: [contract],
  },
  {
    from: /^src\/main\/files\//,
    may: [
      /^src\/main\/files\//,
      domain,
      contract,
      /^(jsonc-parser|zod|canonicalize)$/,
      /^csv-stringify\//,
      node,
    ],
  },
  {
    from: /^src\/main\/cli\//,
    may: [
      /^src\/main\/(cli|calls)\//,
      /^src\/main\/(clock|words|dispatch|profile|profileFolder|arguments|services|reportPrinter)\.ts$/,
      contract,
      domain,
      node,
      /^src\/main\/store\/open\.ts$/,
      /^temporal-polyfill$/,
    ],
  },
  {
    from: /^src\/main\/demo\//,
    may: [
      /^src\/main\/(demo|calls|store|mentoring|files)\//,
      /^src\/main\/(clock|services)\.ts$/,
      contract,
      domain,
      node,
      /^temporal-polyfill$/,
    ],
  },
  {
    from: /^src\/main\//,
    may: [
      /^src\/main\//,
      contract,
      domain,
      /^electron$/,
      /^electron-log\/node$/,
      /^temporal-polyfill$/,
      words,
      node,
    ],
  },
  { from: /^src\/renderer\/client\.ts$/, may: [], mayAsTypes: [contract] },
  { from: /^src\/renderer\/words\.ts$/, may: [words, /^react-i18next$/] },
  {
    from: /^src\/renderer\/state\//,
    may: [
      /^src\/renderer\/(client|words)\.ts$/,
      /^src\/renderer\/state\//,
      domain,
      /^zustand/,
      react,
    ],
    mayAsTypes: [contract],
  },
  {
    // Its preview is the report.
    from: /^src\/renderer\/views\/share\//,
    may: [
      /^src\/renderer\/(views|state|ui|report)\//,
      /^src\/renderer\/words\.ts$/,
      domain,
      ...seen,
    ],
    mayAsTypes: [contract],
  },
  {
    from: /^src\/renderer\/views\//,
    may: [
      /^src\/renderer\/(views|state|charts|ui)\//,
      /^src\/renderer\/words\.ts$/,
      domain,
      /^zustand/,
      ...seen,
    ],
    mayAsTypes: [contract],
  },
  {
    from: /^src\/renderer\/report\//,
    may: [/^src\/renderer\/(report|charts|ui)\//, /^src\/renderer\/words\.ts$/, domain, ...seen],
    mayAsTypes: [contract],
  },
  {
    from: /^src\/renderer\/charts\//,
    may: [/^src\/renderer\/(charts|ui)\//, /^recharts/, ...seen],
  },
  {
    from: /^src\/renderer\/ui\//,
    may: [/^src\/renderer\/(ui|assets)\//, /^resources\//, domain, ...seen],
  },
  {
    from: /^src\/renderer\//,
    may: [
      /^src\/renderer\/(views|state|ui|report)\//,
      /^src\/renderer\/(App|client|words)\.tsx?$/,
      /^get-nonce$/,
      ...seen,
    ],
    mayAsTypes: [contract],
  },
];

function isAllowed(found: Import): boolean {
  const row = table.find(({ from }) => from.test(found.file));
  if (row === undefined) return false;
  const may = found.typeOnly ? [...row.may, ...(row.mayAsTypes ?? [])] : row.may;
  return may.some((pattern) => pattern.test(found.resolved));
}

describe('the import table', () => {
  const sources = listSources('src');
  const imports = sources.flatMap(listImports);

  test('there is something to check', () => {
    expect(sources.length).toBeGreaterThan(60);
    expect(imports.length).toBeGreaterThan(200);
  });

  test('nothing unlisted is imported', () => {
    const forbidden = imports.filter((found) => !isAllowed(found));
    expect(
      forbidden.map(
        ({ file, target, typeOnly }) => `${file} -> ${typeOnly ? 'type ' : ''}${target}`,
      ),
    ).toEqual([]);
  });

  test.each([
    ['src/domain/readiness.ts', 'node:fs', false],
    ['src/domain/readiness.ts', 'src/contract/index.ts', true],
    ['src/main/ipc.ts', 'src/main/store/open.ts', false],
    ['src/main/ipc.ts', 'src/contract/index.ts', false],
    ['src/main/store/open.ts', 'electron', false],
    ['src/main/calls/today.ts', 'electron', false],
    ['src/preload/index.ts', 'zod', false],
    ['src/renderer/views/today/TodayView.tsx', 'src/renderer/client.ts', false],
    ['src/renderer/views/today/TodayView.tsx', 'recharts', false],
    ['src/renderer/charts/Radar.tsx', 'src/renderer/state/reads.ts', false],
    ['src/renderer/ui/Head.tsx', 'src/renderer/state/app.ts', false],
    ['src/renderer/client.ts', 'src/contract/index.ts', false],
  ])('%s may not import %s', (file, resolved, typeOnly) => {
    expect(isAllowed({ file, target: resolved, resolved, typeOnly })).toBe(false);
  });

  test('only the preload script and main see electron', () => {
    const users = imports.filter(({ resolved }) => resolved === 'electron').map(({ file }) => file);
    expect(users.filter((file) => !/^src\/(main|preload)\//.test(file))).toEqual([]);
  });

  test('only ipc.ts registers handlers', () => {
    const users = sources.filter(
      (file) =>
        listImports(file).some(({ resolved }) => resolved === 'electron') &&
        /ipcMain/.test(read(file)),
    );
    expect(users).toEqual(['src/main/ipc.ts']);
  });

  test('only clock.ts reads the time in main and domain', () => {
    const readers = sources
      .filter((file) => /^src\/(main|domain|contract)\//.test(file))
      .filter((file) => /Date\.now\(|new Date\(\)|Temporal\.Now/.test(read(file)));
    expect(readers).toEqual(['src/main/clock.ts']);
  });

  test('SQL stands only in store/ and mentoring/', () => {
    const users = sources
      .filter((file) => !/^src\/main\/(store|mentoring)\//.test(file))
      .filter((file) =>
        /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|PRAGMA)\s+[a-z_*]/.test(read(file)),
      );
    expect(users).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
