import { createPrivateKey, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createKey } from '../../src/main/files/key.ts';
import { createMentoring } from '../../src/main/mentoring/open.ts';
import { sealed } from '../calls/mentor.ts';
import { keep, publicKey, reportOf } from '../mentoring/fixture.ts';
import { createLearner, type Learner } from './entry.ts';

interface Sharer extends Learner {
  readonly file: (name: string) => string;
}

function sharer(): Sharer {
  const learner = createLearner();
  learner.json('log', 'SQL, Docker 1h practice: =SUM(A1) in a spreadsheet');
  learner.json('log', 'Docker 20m: only containers', '--at', '2026-11-18T20:15');
  learner.json('assess', 'SQL', '2', '--evidence', 'https://example.org/queries');
  learner.json('assess', 'Docker', '1', '--evidence', 'built an image', '--on', '2026-10-02');
  learner.json('goal', 'add', 'SQL', '3', '--by', '2026-12-31', '--weekly', '90');
  return { ...learner, file: (name) => join(learner.folder, name) };
}

const keyFile = 'identity.key';

describe('export', () => {
  it('writes a snapshot that Node verifies without our help', () => {
    const { json, file, folder } = sharer();
    const path = file('mine.milepost');
    const answer = json<{ digest: string; fingerprint: string }>('export', path);
    expect(answer).toMatchObject({ ok: true, path, period: { from: '2026-10-02' } });
    const { snapshot, page, signature } = JSON.parse(readFileSync(path, 'utf8')) as {
      snapshot: object;
      page: null;
      signature: { key: string; value: string };
    };
    // Canonical text sorts names; what was parsed from it keeps their order.
    const signed = Buffer.from(JSON.stringify({ page, snapshot }));
    const key = createPublicKey(createPrivateKey(readFileSync(join(folder, keyFile))));
    expect(verify(null, signed, key, Buffer.from(signature.value, 'base64url'))).toBe(true);
    expect(key.export({ format: 'jwk' }).x).toBe(signature.key);
    if (process.platform !== 'win32')
      expect(statSync(join(folder, keyFile)).mode & 0o777).toBe(0o600);
  });

  it('gives the same bytes for the same data and choice, and remembers each', () => {
    const { json, runAt, file } = sharer();
    json('export', file('a.milepost'), '--to', '2026-11-19');
    runAt('2026-11-22T09:00[Asia/Tokyo]', 'export', file('b.milepost'), '--to', '2026-11-19');
    expect(readFileSync(file('b.milepost'))).toEqual(readFileSync(file('a.milepost')));
    const listed = json<{ fileName: string; digest: string }[]>('exports');
    expect(listed.map(({ fileName }) => fileName)).toEqual(['b.milepost', 'a.milepost']);
    expect(new Set(listed.map(({ digest }) => digest)).size).toBe(1);
    expect(json('history')).toHaveLength(5);
    expect(json('check')).toEqual({ ok: true, problems: [] });
  });

  it('leaves out what it is told to', () => {
    const { json, file } = sharer();
    const path = file('less.json');
    const all = ['--sessions', 'all', '--redact', 'notes,evidence,times,name'];
    json('export', path, ...all, '--leave-out', 'Docker', '--from', '2026-11-01');
    const text = readFileSync(path, 'utf8');
    const secrets = ['docker', 'SUM(A1)', 'containers', 'built an', 'example.org', 'T20:', '3600'];
    expect(secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))).toEqual(
      [],
    );
    expect(text.includes('"durationSeconds":1800')).toBe(true);
    expect(json('open', path)).toMatchObject({ seconds: 1800, daysStudied: 1 });
  });

  it('disarms a table, reversibly', () => {
    const { json, file } = sharer();
    json('export', file('sessions.csv'));
    const text = readFileSync(file('sessions.csv'), 'utf8');
    expect(text.startsWith('\uFEFFid,local_day,started_at,duration_seconds,')).toBe(true);
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    expect(rows.map(({ note }) => note)).toEqual(["'=SUM(A1) in a spreadsheet", 'only containers']);
    expect(rows[0]).toMatchObject({ skills: 'sql:1800 docker:1800', skill_titles: 'SQL, Docker' });
    for (const table of ['assessments', 'goals']) {
      json('export', file(`${table}.csv`), '--of', table);
      expect(parse(readFileSync(file(`${table}.csv`)), { bom: true })).not.toHaveLength(1);
    }
  });

  it('writes a summary for a chat, in which words stay words', () => {
    const { run, file } = sharer();
    run('export', file('summary.md'), '--ask', '# What *next*?');
    const text = readFileSync(file('summary.md'), 'utf8');
    expect(text).toContain('# A learner: Back-end engineer');
    expect(text).toContain(String.raw`> \# What \*next\*?`);
  });

  it('replaces nothing unless told to, and leaves no half file', () => {
    const { json, refusal, file, folder } = sharer();
    writeFileSync(file('mine.milepost'), 'mine');
    expect(refusal('export', file('mine.milepost'))).toMatchObject({
      exit: 2,
      code: 'export-exists',
    });
    expect(readFileSync(file('mine.milepost'), 'utf8')).toBe('mine');
    json('export', file('mine.milepost'), '--force');
    expect(refusal('export', file('no/where.milepost'))).toMatchObject({
      exit: 1,
      code: 'export-unwritable',
    });
    expect(refusal('export', `${folder}/x.docx`)).toMatchObject({ exit: 2, code: 'export-ending' });
    expect(readdirSync(folder).filter((name) => name.includes('.part-'))).toEqual([]);
  });

  it('refuses a period that makes no sense, and a key that is none', () => {
    const { refusal, file, folder } = sharer();
    const path = file('x.milepost');
    const backwards = ['--from', '2026-11-02', '--to', '2026-11-01'];
    expect(refusal('export', path, ...backwards)).toMatchObject({ code: 'period-backwards' });
    expect(refusal('export', path, '--to', '2026-12-24')).toMatchObject({ code: 'day-in-future' });
    expect(refusal('export', path, '--redact', 'everything')).toMatchObject({ exit: 2 });
    writeFileSync(join(folder, keyFile), 'not a key');
    expect(refusal('export', path)).toMatchObject({ exit: 1, code: 'key-unreadable' });
    expect(existsSync(path)).toBe(false);
    expect(readFileSync(join(folder, keyFile), 'utf8')).toBe('not a key');
  });
});

describe('verify, open and diff', () => {
  it('tell what was changed from what was not', () => {
    const { json, run, file } = sharer();
    const path = file('mine.milepost');
    json('export', path);
    expect(json('verify', path)).toMatchObject({ intact: true, signed: true, knownAs: 'self' });
    const stranger = createLearner();
    expect(stranger.json('verify', path)).toMatchObject({ intact: true, knownAs: null });
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"level":2', '"level":3'));
    expect(run('verify', path)).toMatchObject({ code: 3 });
    writeFileSync(path, `${text}\n`);
    expect(run('verify', path)).toMatchObject({ code: 3 });
    json('export', path, '--unsigned', '--force');
    expect(run('verify', path)).toMatchObject({ code: 4 });
    writeFileSync(path, text.slice(0, 500));
    expect(run('verify', path)).toMatchObject({ code: 1 });
  });

  it('know a learner whose report was opened, and say when the name comes with another key', () => {
    const { json, run, folder } = createLearner();
    const key = createKey();
    const mentoring = createMentoring({ folder, role: 'window' });
    mentoring.write((db) => keep(db, reportOf('Ana'), { key: publicKey(key) }));
    mentoring.close();
    const write = (name: string, signedBy: KeyObject | null): string => {
      const path = join(folder, `${name}.milepost`);
      writeFileSync(path, sealed(reportOf('ÁNA', { question: name }), signedBy));
      return path;
    };
    const [known, other] = [write('known', key), write('other', createKey())];
    expect(json('verify', known)).toMatchObject({ knownAs: 'Ana', otherKeyOf: null });
    expect(run('verify', known)).toMatchObject({ code: 0 });
    const answer = run('--json', 'verify', other);
    expect(answer.code).toBe(5);
    expect(JSON.parse(answer.stdout)).toMatchObject({
      intact: true,
      knownAs: null,
      otherKeyOf: 'Ana',
    });
    expect(run('verify', other).stdout).toContain('Ana');
    expect(json('open', known)).toMatchObject({ seal: { knownAs: 'Ana', otherKeyOf: null } });
    expect(json('open', other)).toMatchObject({ seal: { knownAs: null, otherKeyOf: 'Ana' } });
    // A name that nobody signed for is no other key.
    expect(run('verify', write('unsigned', null))).toMatchObject({ code: 4 });
    // What is wrong with what is kept of others is no reason not to read a file.
    writeFileSync(join(folder, 'mentoring.sqlite'), 'A diary, and no database at all.');
    expect(run('verify', other).code).toBe(0);
  });

  it('compare two files of a learner', () => {
    const { json, file } = sharer();
    json('export', file('old.milepost'), '--to', '2026-11-18');
    json('assess', 'SQL', '3', '--evidence', 'a window function');
    json('export', file('new.milepost'));
    const compared = json('diff', file('old.milepost'), file('new.milepost'));
    expect(compared).toMatchObject({
      roleChanged: false,
      sameKey: true,
      levels: [{ skill: 'sql', from: null, to: 3 }],
      goals: [{ skill: 'sql', from: null, to: 'met' }],
      secondsSince: 3600,
    });
  });
});
