import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run.ts';

/** The command line of a run from source, on plain Node: built to out/main/cli.js. */
const root = join(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
};
const words = process.argv.slice(2);

process.exitCode = await runCommand(words[0] === '--' ? words.slice(1) : words, {
  root,
  development: true,
  findPrinter: null,
  versions: {
    app: version,
    electron: '',
    chromium: '',
    node: process.versions.node,
    assembled: false,
  },
});
