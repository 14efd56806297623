import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/main/cli/commands/index.ts';
import { createLearner, runEntry, thursday } from './entry.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('--help and --version', () => {
  it('answer on stdout, without opening a profile', () => {
    const { folder, run } = createLearner();
    const help = run('--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const { name } of commands)
      expect(help.stdout).toMatch(new RegExp(`^  ${name}  +[A-Z]`, 'm'));
    expect(run('-h')).toEqual(help);
    expect(run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(existsSync(join(folder, 'milepost.sqlite'))).toBe(false);
  });

  it.each(commands.map(({ name }) => name))('say how to use %s', (name) => {
    const { run } = createLearner();
    const help = run(...name.split(' '), '--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain(`Usage: milepost ${name}`);
    expect(help.stdout).not.toMatch(/option\.|more\.|about\.|\{\{/);
    for (const line of help.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });

  it('are one JSON value with --json', () => {
    const { json } = createLearner();
    expect(json('--version')).toEqual({ version });
    expect(json<{ help: string }>('log', '--help').help).toContain('Usage: milepost log');
  });
});

describe('a command line that makes no sense', () => {
  it.each([
    [[], 'command-unknown', '`milepost --help`'],
    [['lgo', 'SQL 45m'], 'command-unknown', 'Did you mean `log`?'],
    [['goal'], 'command-unknown', 'Did you mean `goals`?'],
    [['goal', 'drip', 'x'], 'command-unknown', 'Did you mean `goal drop`?'],
    [['frobnicate'], 'command-unknown', 'no command “frobnicate”'],
    [['__proto__'], 'command-unknown', '__proto__'],
    [['log'], 'command-usage', 'Usage: milepost log'],
    [['sessions', 'all'], 'command-usage', '“all” is one word too many'],
    [['assess', 'SQL'], 'command-usage', 'Something is missing. Usage: milepost assess'],
    [['progress', '--frob'], 'command-usage', 'no option --frob here'],
    [['progress', '--constructor', 'x'], 'command-usage', 'no option --constructor'],
    [['sessions', '--at', 'today'], 'command-usage', 'no option --at here'],
    [['sessions', '-x'], 'command-usage', 'no option -x here'],
    [['sessions', '--limit'], 'command-usage', '--limit needs a value'],
    [['sessions', '--limit', '--json'], 'command-usage', 'written --limit=VALUE'],
    [['sessions', '--limit', '1', '--limit', '2'], 'command-usage', 'stands there twice'],
    [['sessions', '--limit', '0'], 'command-usage', 'from 1 to'],
    [['sessions', '--limit=1e3'], 'command-usage', '“1e3” is none'],
    [['sessions', '--limit=-1'], 'command-usage', '“-1” is none'],
    [['restore', 'x', '--yes=no'], 'command-usage', '--yes takes no value'],
    [['goal', 'add', 'SQL', '3'], 'command-usage', '--by is missing'],
    [['goal', 'edit', 'x'], 'command-usage', 'Say what to change'],
    [['--demo', 'sessions'], 'command-usage', 'Leave --demo out'],
    [['sessions', '--now', 'noon'], 'command-usage', 'stands there twice'],
  ])('%j is refused with 2 and a sentence', (words, code, sentence) => {
    const { run, refusal } = createLearner();
    const refused = refusal(...words);
    expect(refused).toMatchObject({ exit: 2, code });
    expect(refused.message).toContain(sentence);
    expect(run(...words)).toEqual({ code: 2, stdout: '', stderr: `${refused.message}\n` });
  });

  it('refuses a clock that cannot be set so', () => {
    const { folder } = createLearner();
    const ran = runEntry(['--profile', folder, '--now', 'noon', 'sessions']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('“noon” is not a time that the clock can be set to');
  });
});

describe('options', () => {
  it('stand before or after the command, with a space or a sign', () => {
    const { folder } = createLearner();
    const forms = [
      ['--profile', folder, '--now', thursday, '--json', 'sessions', '--limit', '1'],
      ['sessions', '--json', '--limit=1', `--profile=${folder}`, `--now=${thursday}`],
      ['--limit', '1', '--profile', folder, 'sessions', '--now', thursday, '--json'],
      ['--', '--profile', folder, '--now', thursday, '--json', 'sessions'],
    ];
    for (const words of forms)
      expect(runEntry(words)).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
  });

  it('end at --, so that words may begin with a hyphen', () => {
    const { refusal } = createLearner();
    expect(refusal('log', '--', '-SQL', '45m')).toMatchObject({ code: 'skill-unknown' });
  });
});

describe('--profile', () => {
  it('is made when it is not there, and taken from the folder that the person is in', () => {
    const { folder } = createLearner();
    const words = ['--profile', 'deep/er ü/窓', '--json', 'sessions'];
    expect(runEntry(words, { cwd: folder }).code).toBe(0);
    expect(existsSync(join(folder, 'deep', 'er ü', '窓', 'milepost.sqlite'))).toBe(true);
    // npm start runs elsewhere, and says where the person is.
    mkdirSync(join(folder, 'there'));
    const env = { npm_lifecycle_event: 'start', INIT_CWD: join(folder, 'there') };
    expect(runEntry(words, { cwd: folder, env }).code).toBe(0);
    expect(existsSync(join(folder, 'there', 'deep'))).toBe(true);
  });

  it('is one of its own in runs from source unless it is named', () => {
    const { folder } = createLearner();
    const env = { HOME: folder, XDG_DATA_HOME: folder, LOCALAPPDATA: folder, USERPROFILE: folder };
    expect(runEntry(['sessions'], { env }).code).toBe(0);
    const parent =
      process.platform === 'darwin' ? join(folder, 'Library/Application Support') : folder;
    expect(existsSync(join(parent, 'Milepost (development)', 'milepost.sqlite'))).toBe(true);
  });

  it('is refused in a sentence when it is no folder', () => {
    const { folder } = createLearner();
    writeFileSync(join(folder, 'file'), 'mine');
    const ran = runEntry(['--profile', join(folder, 'file'), 'log', 'SQL 45m']);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain(join(folder, 'file'));
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
  });
});
