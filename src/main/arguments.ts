import { resolve } from 'node:path';

/** What a person typed behind the program's name: options that both window and command line know, and the rest. */
export interface Arguments {
  readonly profile: string | null;
  readonly now: string | null;
  readonly demo: boolean;
  /** A command and its own words: then no window opens. Empty: the window. */
  readonly command: readonly string[];
  /** Reports and feedback to be opened in the window, as typed: where there is no command. */
  readonly files: readonly string[];
}

/**
 * Only what stands after `--` is a person's: before it are Electron's and Chromium's own switches (an address or a
 * `--proxy-server` among a person's words must never become one of those).
 */
export function afterDashes(argv: readonly string[]): readonly string[] {
  const at = argv.indexOf('--');
  return at === -1 ? [] : argv.slice(at + 1);
}

/**
 * Splits off `--profile DIR`, `--now ISO` and `--demo`, which may stand before a command; everything from the first
 * other word on belongs to the command. Also `--option=value`.
 */
export function readArguments(words: readonly string[]): Arguments {
  let profile: string | null = null;
  let now: string | null = null;
  let demo = false;
  const command: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const [name, inline] = splitOption(word);
    if (name === '--profile') profile = inline ?? rest.shift() ?? null;
    else if (name === '--now') now = inline ?? rest.shift() ?? null;
    else if (word === '--demo' && command.length === 0) demo = true;
    else command.push(word);
  }
  // A system that opens a file hands over its path and nothing else.
  return command.length > 0 && command.every(isFile)
    ? { profile, now, demo, command: [], files: command }
    : { profile, now, demo, command, files: [] };
}

/** By the ending: no command has one. */
function isFile(word: string): boolean {
  return !word.startsWith('-') && /\.(milepost|milepost-feedback)(\.json)?$|\.html?$/i.test(word);
}

function splitOption(word: string): readonly [string, string | undefined] {
  const at = word.indexOf('=');
  return word.startsWith('--') && at > 2
    ? [word.slice(0, at), word.slice(at + 1)]
    : [word, undefined];
}

/** `npm start` runs in the package's folder and says where the person is in INIT_CWD. */
export function resolveTyped(path: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return resolve(script === 'start' && folder !== undefined ? folder : process.cwd(), path);
}
