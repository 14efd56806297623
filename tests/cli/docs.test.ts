import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/main/cli/commands/index.ts';
import { usageOf } from '../../src/main/cli/command.ts';
import { createLearner, runEntry, thursday } from './entry.ts';

const page = readFileSync('docs/command-line.md', 'utf8');

/** Commands in the page's order; a JSON block shows what the command before it answers. */
function listExamples(): { readonly line: string; readonly answer: unknown }[] {
  const examples: { line: string; answer: unknown }[] = [];
  for (const [, language, block = ''] of page.matchAll(/^```(sh|json)\n(.*?)^```/gms)) {
    if (language === 'sh') {
      for (const line of block.trim().split('\n')) examples.push({ line, answer: undefined });
    } else {
      const last = examples.at(-1);
      if (last !== undefined) last.answer = JSON.parse(block);
    }
  }
  return examples;
}

/** Words as a shell sees them: parted by spaces, double quotes around what has some. */
function splitLine(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** Names and kinds of values, the first entry standing for a whole list. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

describe('docs/command-line.md', () => {
  it('explains every command as it is', () => {
    for (const command of commands) {
      expect(page).toContain(usageOf(command).replace('milepost ', '').split(' [--limit')[0]);
    }
  });

  // A hundred commands, one after another.
  it('has examples that work, in their order', { timeout: 60_000 }, () => {
    const { folder } = createLearner();
    const ids = new Map<string, string>();
    for (const { line, answer } of listExamples()) {
      const [command = '', comment = ''] = line.split(/ +# /);
      const words = splitLine(command)
        .slice(1)
        .map((word) => ids.get(word) ?? word);
      const common = ['--profile', folder, '--now', thursday];
      const ran = runEntry([...common, ...words], { cwd: folder });
      expect({ line, ...ran }).toMatchObject({
        code: Number(/^exit (\d)$/.exec(comment)?.[1] ?? 0),
      });
      if (answer !== undefined) {
        expect({ line, shape: shapeOf(JSON.parse(ran.stdout)) }).toEqual({
          line,
          shape: shapeOf(answer),
        });
      }
      const id = /^id (\S+)$/m.exec(ran.stdout)?.[1];
      if (id !== undefined) ids.set(words[0] === 'goal' ? 'GOAL' : 'SESSION', id);
    }
  });
});
