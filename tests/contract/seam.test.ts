import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inputs } from '../../src/contract/index.ts';
import { listSources, root } from '../imports.ts';

/** Names of calls that nothing outside the seam itself asks for. */
function findUnused(names: readonly string[], texts: readonly string[]): string[] {
  return names.filter((name) => !texts.some((text) => new RegExp(`['"]${name}['"]`).test(text)));
}

describe('calls', () => {
  const users = [
    ...listSources('src/renderer/views'),
    ...listSources('src/renderer/state'),
    ...listSources('src/main/cli'),
  ]
    .concat(
      'src/renderer/App.tsx',
      ...listSources('src/renderer/report'),
      'src/renderer/report.tsx',
    )
    // Lists every read with its nouns, whether anything reads it or not.
    .filter((file) => file !== 'src/renderer/state/reads.ts')
    .map((file) => readFileSync(join(root, file), 'utf8'));

  test('each is used by a screen or a command', () => {
    expect(findUnused(Object.keys(inputs), users)).toEqual([]);
  });

  test('one that nothing uses is found', () => {
    expect(findUnused([...Object.keys(inputs), 'readWeather'], users)).toEqual(['readWeather']);
  });
});

describe('the compiler', () => {
  const folder = join(root, 'node_modules', '.cache', 'milepost-seam');
  let work = '';

  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    work = mkdtempSync(join(folder, 'case-'));
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  /** What `tsc` says of a file beside the sources: its lines, or nothing. */
  function compile(text: string): string {
    writeFileSync(join(work, 'case.ts'), text);
    writeFileSync(
      join(work, 'tsconfig.json'),
      JSON.stringify({
        extends: join(root, 'tsconfig.json'),
        include: ['case.ts'],
        files: ['case.ts'],
      }),
    );
    try {
      execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', work], {
        stdio: 'pipe',
      });
      return '';
    } catch (error) {
      return String((error as { stdout: Buffer }).stdout);
    }
  }

  const head = `import type { Handlers, Input, Outputs, CallName } from '${join(root, 'src/contract/index.ts').replaceAll('\\', '/')}';\n`;

  test('accepts what is whole', () => {
    expect(
      compile(`${head}export const all = (handlers: Handlers): Handlers => ({ ...handlers });`),
    ).toBe('');
  });

  test('refuses a call without a handler', () => {
    const said = compile(
      `${head}export const some = ({ undo, ...rest }: Handlers): Handlers => { void undo; return rest; };`,
    );
    expect(said).toContain("'undo' is missing");
  });

  test('refuses a call without an output', () => {
    for (const folder of ['contract', 'domain'])
      cpSync(join(root, 'src', folder), join(work, folder), { recursive: true });
    const file = join(work, 'contract', 'changes.ts');
    const whole = readFileSync(file, 'utf8');
    const useAll = `import type { Outputs } from './contract/index.ts'; export type All = Outputs;`;
    expect(compile(useAll)).toBe('');
    writeFileSync(file, whole.replace('  undo: Change;\n', ''));
    expect(compile(useAll)).toMatch(/contract\/index\.ts.*TS2536/);
  });

  test('refuses a misspelt field', () => {
    const said = compile(`${head}export const form: Input<'deleteSession'> = { ident: 'x' };`);
    expect(said).toContain('ident');
  });
});
