import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listBackups, withCopy } from './withCopy.ts';

describe('check', () => {
  it('finds nothing in a sound store', () => {
    const { json, run } = withCopy();
    expect(json('check')).toEqual({ ok: true, problems: [] });
    expect(run('check')).toEqual({ code: 0, stdout: 'All is well.\n', stderr: '' });
  });

  it('ends with 1 and says what is off, and where', () => {
    const { folder, run } = withCopy();
    const db = new Database(join(folder, 'milepost.sqlite'));
    db.exec('UPDATE day_totals SET seconds = seconds + 60');
    db.close();
    const ran = run('--json', 'check');
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    const answer = JSON.parse(ran.stdout) as {
      ok: boolean;
      problems: { what: string; where: string }[];
    };
    expect(answer.ok).toBe(false);
    expect(answer.problems[0]?.what).toBe('roll-up');
    expect(answer.problems[0]?.where).toContain('2026-11-01');
    const text = run('check');
    expect(text).toMatchObject({ code: 1, stderr: '' });
    expect(text.stdout).toMatch(/a kept sum is wrong \(day_totals .*2026-11-01/);
  });
});

describe('check --repair', () => {
  const damage = (folder: string, sql: string): void => {
    const db = new Database(join(folder, 'milepost.sqlite'));
    db.exec(sql);
    db.close();
  };

  it('works wrong sums out anew after a backup, and says so', () => {
    const { folder, run, json } = withCopy();
    const entered = [json('sessions'), json('history')];
    const progress = json('progress');
    damage(folder, 'UPDATE day_totals SET seconds = seconds + 60; DELETE FROM week_totals');
    expect(run('check').code).toBe(1);
    const ran = run('check', '--repair');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const [, backup = ''] =
      /^The kept sums .* What was there before: (.*)$/m.exec(ran.stdout) ?? [];
    expect(ran.stdout.trimEnd().split('\n').at(-1)).toBe('All is well.');
    expect(json('check')).toEqual({ ok: true, problems: [] });
    expect([json('sessions'), json('history')]).toEqual(entered);
    expect(json('progress')).toEqual(progress);
    json('restore', backup, '--yes');
    expect(run('check').code).toBe(1);
    expect(json('check', '--repair')).toMatchObject({ ok: true, problems: [], repaired: true });
  });

  it('does nothing where nothing is wrong', () => {
    const { folder, json, run } = withCopy();
    expect(json('check', '--repair')).toEqual({ ok: true, problems: [], repaired: false });
    expect(run('check', '--repair').stdout).toBe('All is well.\n');
    expect(listBackups(folder).filter((name) => name.includes('repair'))).toEqual([]);
  });

  it('leaves alone what a person entered, and goes on reporting it', () => {
    const { folder, run, json } = withCopy();
    damage(folder, 'UPDATE sessions SET duration_seconds = 60');
    const before = json('sessions');
    const alone = run('check', '--repair');
    expect(alone.code).toBe(1);
    expect(alone.stdout).toMatch(/^Nothing was repaired/);
    damage(folder, 'DELETE FROM skill_totals');
    const both = JSON.parse(run('--json', 'check', '--repair').stdout) as {
      problems: { what: string }[];
    };
    expect(both).toMatchObject({ ok: false, repaired: true });
    expect(both.problems.map(({ what }) => what)).toEqual(['shares']);
    expect(json('sessions')).toEqual(before);
  });
});
