import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFeedback } from '../../src/main/files/feedback.ts';
import { readSealed } from '../../src/main/files/sealed.ts';
import { publicKeyOf } from '../../src/main/files/key.ts';
import { richFeedback } from '../files/feedbackSamples.ts';
import { keyOf } from '../files/snapshotSamples.ts';
import { createLearner, type Learner } from './entry.ts';

function answered(): Learner & { readonly save: (change?: (text: string) => string) => string } {
  const learner = createLearner();
  learner.json('assess', 'PostgreSQL', '3', '--on', '2026-11-01');
  const path = join(learner.folder, 'mine.milepost');
  learner.json('export', path);
  const { snapshot, digest, seal } = readSealed(readFileSync(path, 'utf8'), 'x');
  const answers = {
    digest,
    key: seal.key,
    learner: null,
    role: snapshot.role.title,
    period: snapshot.period,
  };
  return {
    ...learner,
    save: (change = (text) => text) => {
      const feedback = { ...richFeedback, snapshot: answers, day: '2026-11-18' };
      const file = join(learner.folder, 'ada.milepost-feedback');
      writeFileSync(file, change(writeFeedback(feedback, null, keyOf(11))));
      return file;
    },
  };
}

describe('feedback', () => {
  it('is kept, shown beside one’s own levels, and listed', () => {
    const { run, json, save } = answered();
    expect(run('feedback').stdout).toBe('No feedback has come in yet.\n');
    const { code, stdout } = run('feedback', save());
    expect(code).toBe(0);
    expect(stdout).toContain('Ada Mentor, 2026-11-18\nAnswers your last report, ');
    expect(stdout).toContain('which is new here. Compare these digits with Ada Mentor');
    expect(stdout).toContain('PostgreSQL: level 2, you say 3\n  Streams.\n');
    expect(stdout).toContain('Goal Redis at level 2 by 2026-06-30\n  Caching comes next.\n');
    expect(stdout).toContain('Question: Which part was hardest?');
    expect(json('feedback', save())).toMatchObject({ ok: true, known: true, answers: 'newest' });
    expect(run('feedback').stdout).toBe('2026-11-18  Ada Mentor  0 of 7 answered\n');
    expect(json('feedback')).toMatchObject([{ mentor: 'Ada Mentor', items: 7 }]);
    const since = run('export', join(save(), '../since.milepost'), '--since-review');
    expect(since.stdout).toContain('2026-11-18 to 2026-11-19');
  });

  it('that is not what it was, or another’s, is refused', () => {
    const { refusal, save, json } = answered();
    const changed = save((text) => text.replace('Streams', 'Screams'));
    expect(refusal('feedback', changed)).toMatchObject({ exit: 1, code: 'feedback-changed' });
    const other = save(() => {
      const snapshot = { ...richFeedback.snapshot, key: publicKeyOf(keyOf(21)) };
      return writeFeedback({ ...richFeedback, snapshot }, null, keyOf(11));
    });
    const refused = refusal('feedback', other);
    expect(refused).toMatchObject({ exit: 1, code: 'feedback-for-other' });
    expect(refused.message).toContain('Noor Example, whose key is ');
    expect(refusal('feedback', join(other, '../mine.milepost'))).toMatchObject({
      exit: 1,
      code: 'file-invalid',
    });
    expect(json('feedback')).toEqual([]);
    expect(refusal('export', 'x.md', '--from', '2026-01-01', '--since-review')).toMatchObject({
      exit: 2,
      code: 'command-usage',
    });
  });
});
