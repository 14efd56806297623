import { join } from 'node:path';
import packageFile from '../../../package.json' with { type: 'json' };
import { runCommand } from './run.ts';

/** The command line of a run from source, on plain Node: built to out/main/cli.js. */
const words = process.argv.slice(2);

process.exitCode = await runCommand(words[0] === '--' ? words.slice(1) : words, {
  root: join(import.meta.dirname, '../..'),
  development: true,
  versions: {
    app: packageFile.version,
    electron: '',
    chromium: '',
    node: process.versions.node,
    assembled: false,
  },
});
