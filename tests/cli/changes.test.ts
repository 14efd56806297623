import { describe, expect, it } from 'vitest';
import { createLearner } from './entry.ts';

interface Change {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly about: object;
  readonly kind: string;
  readonly undone: boolean;
}

interface Changed {
  readonly ok: true;
  readonly change: Change;
}

interface Logged {
  readonly session: { readonly id: string };
}

describe('delete', () => {
  it('deletes a session, and undo brings it back', () => {
    const { json } = createLearner();
    const { session } = json<Logged>('log', 'SQL 45m');
    expect(json('delete', session.id)).toEqual({ ok: true, id: session.id, kind: 'session' });
    expect(json('sessions')).toEqual([]);
    json('undo');
    expect(json('sessions')).toEqual([session]);
  });

  it('takes back an assessment', () => {
    const { json } = createLearner();
    const { assessment } = json<{ assessment: { id: string } }>('assess', 'SQL', '3');
    expect(json('delete', assessment.id)).toEqual({
      ok: true,
      id: assessment.id,
      kind: 'assessment',
    });
    expect(json('progress')).toMatchObject({ readiness: 0 });
  });

  it('refuses anything else', () => {
    const { json, refusal } = createLearner();
    expect(refusal('delete', 'x')).toMatchObject({ exit: 2, code: 'id-unknown' });
    const { goal } = json<{ goal: { id: string } }>('goal', 'add', 'SQL', '3', '--by', 'today');
    const refused = refusal('delete', goal.id);
    expect(refused).toMatchObject({ exit: 2, code: 'id-unknown' });
    expect(refused.message).toContain(`milepost goal drop ${goal.id}`);
    const { session } = json<Logged>('log', 'SQL 45m');
    json('delete', session.id);
    expect(refusal('delete', session.id)).toMatchObject({ exit: 2, code: 'id-unknown' });
  });
});

describe('undo and redo', () => {
  it('go back and forth through what was done', () => {
    const { json, refusal, run } = createLearner();
    expect(refusal('undo')).toMatchObject({ exit: 2, code: 'nothing-to-undo' });
    json('log', 'SQL 45m');
    json('assess', 'SQL', '2');
    expect(json<Changed>('undo').change).toMatchObject({ kind: 'undo', action: 'addAssessments' });
    expect(run('undo').stdout).toBe('Undone: Logged 45 min of SQL\n');
    expect(json('sessions')).toEqual([]);
    expect(json<Changed>('redo').change).toMatchObject({ kind: 'redo', action: 'addSession' });
    expect(json('sessions')).toHaveLength(1);
    json('log', 'SQL 5m');
    expect(refusal('redo')).toMatchObject({ exit: 2, code: 'nothing-to-redo' });
  });
});

describe('history', () => {
  it('lists what was done, newest first', () => {
    const { json, run } = createLearner();
    expect(run('history')).toEqual({ code: 0, stdout: 'Nothing was done yet.\n', stderr: '' });
    json('log', 'SQL 45m');
    json('skill', 'add', 'Kafka');
    json('undo');
    const [last, second, first] = json<Change[]>('history');
    expect(Object.keys(first ?? {})).toEqual(['seq', 'at', 'action', 'about', 'kind', 'undone']);
    expect(first).toMatchObject({
      at: '2026-11-19T20:30:00+01:00',
      action: 'addSession',
      kind: 'do',
      undone: false,
    });
    expect(second).toMatchObject({ action: 'addSkill', kind: 'do', undone: true });
    expect(last).toMatchObject({ action: 'addSkill', kind: 'undo' });
    expect(json<Change[]>('history', '--limit', '1')).toEqual([last]);
  });

  it('says every action in words', () => {
    const { json, run } = createLearner();
    const { session } = json<Logged>('log', 'SQL 45m');
    json('assess', 'SQL', '2');
    json('skill', 'add', 'Kafka');
    const { goal } = json<{ goal: { id: string } }>('goal', 'add', 'SQL', '3', '--by', 'today');
    json('goal', 'edit', goal.id, '--level', '4');
    json('goal', 'drop', goal.id);
    json('delete', session.id);
    json('undo');
    const { stdout } = run('history');
    expect(stdout).not.toMatch(/\{\{|undefined/);
    for (const words of ['Logged 45 min of SQL', 'Kafka', 'SQL at level 4', 'Undone: Deleted']) {
      expect(stdout).toContain(words);
    }
    for (const { action } of json<Change[]>('history')) expect(stdout).not.toContain(action);
  });
});
