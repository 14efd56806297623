import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeFeedback, type FeedbackFacts } from '../../src/domain/composeFeedback.ts';
import { emptyComment, type Comment } from '../../src/domain/feedback.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { emptyDraft, emptySkillDraft, type ReviewDraft } from '../../src/domain/reviewDraft.ts';
import { countedOf } from '../../src/domain/snapshotFigures.ts';
import type { Level } from '../../src/domain/level.ts';
import { richSnapshot } from '../files/richLearner.ts';

const facts: FeedbackFacts = {
  snapshot: richSnapshot,
  digest: 'a'.repeat(64),
  key: null,
  mentor: 'Mira',
  day: '2026-11-20',
};
const skills = richSnapshot.skills.map(({ id }) => id);
const [first = ''] = skills;

function claimedOf(id: string): Level | null {
  const skill = richSnapshot.skills.find((one) => one.id === id);
  return skill === undefined ? null : (countedOf(skill)?.level ?? null);
}

function draftOf(change: Partial<ReviewDraft>): ReviewDraft {
  return { ...emptyDraft, ...change };
}

function refusalOf(draft: ReviewDraft, change: Partial<FeedbackFacts> = {}): string {
  try {
    composeFeedback(draft, { ...facts, ...change });
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'composed';
}

const text = fc.oneof(fc.constant(''), fc.constant('  '), fc.string({ maxLength: 20 }));
const comment: fc.Arbitrary<Comment> = fc.record({ goal: text, progress: text, nextStep: text });
const level = fc.constantFrom<Level>(0, 1, 2, 3, 4, 5);
const drafts = fc.record({
  skills: fc.dictionary(
    fc.constantFrom(...skills),
    fc.record({ level: fc.option(level), reason: text, comment }),
  ),
  areas: fc.dictionary(fc.constantFrom(...richSnapshot.role.areas.map(({ id }) => id)), comment),
  overall: comment,
  goals: fc.constant([]),
  question: text,
});

describe('a draft as it is sent', () => {
  test('says what was said of each skill, and nothing of the others', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const code = refusalOf(draft);
        if (code === 'reason-missing') {
          const unexplained = Object.entries(draft.skills).some(
            ([id, said]) =>
              said.level !== null && said.level !== claimedOf(id) && said.reason.trim() === '',
          );
          expect(unexplained).toBe(true);
          return;
        }
        if (code !== 'composed') {
          expect(code).toBe('review-empty');
          return;
        }
        const feedback = composeFeedback(draft, facts);
        for (const { skill, level: said, claimed, reason } of feedback.skills) {
          expect(said).toBe(draft.skills[skill]?.level);
          expect(claimed).toBe(claimedOf(skill));
          if (said !== null && said !== claimed) expect(reason).not.toBe('');
        }
        const ids = feedback.skills.map(({ skill }) => skill);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('stands in the order of the role', () => {
    const said = { ...emptySkillDraft, comment: { ...emptyComment, goal: 'Go on.' } };
    const all = Object.fromEntries(skills.toReversed().map((id) => [id, said]));
    const once = composeFeedback(draftOf({ skills: all }), facts);
    const forwards = Object.fromEntries(skills.map((id) => [id, said]));
    expect(composeFeedback(draftOf({ skills: forwards }), facts)).toEqual(once);
    expect(once.skills).toHaveLength(skills.length);
  });

  test('is refused empty, without a name, and without a reason for another level', () => {
    expect(refusalOf(emptyDraft)).toBe('review-empty');
    const asks = draftOf({ question: 'How do you test?' });
    expect(refusalOf(asks)).toBe('composed');
    expect(refusalOf(asks, { mentor: ' \u200b' })).toBe('mentor-name-missing');
    const other = ((claimedOf(first) ?? 0) === 5 ? 4 : 5) satisfies Level;
    const unexplained = { [first]: { ...emptySkillDraft, level: other } as const };
    expect(refusalOf(draftOf({ skills: unexplained }))).toBe('reason-missing');
    const explained = { [first]: { ...emptySkillDraft, level: other, reason: 'Shown.' } as const };
    expect(refusalOf(draftOf({ skills: explained }))).toBe('composed');
  });

  test('loses nothing that was written of what is not there', () => {
    const said = { ...emptySkillDraft, reason: 'Well done.' };
    expect(refusalOf(draftOf({ skills: { nowhere: said } }))).toBe('skill-unknown');
    const areas = { nowhere: { ...emptyComment, goal: 'x' } };
    expect(refusalOf(draftOf({ areas }))).toBe('area-unknown');
  });

  test('suggests goals of known skills by id, and of others by their title', () => {
    const goal = { level: 3, by: '2027-01-31', weeklyMinutes: null, reason: '' };
    const goals = [
      { ...goal, skill: first, title: 'whatever' },
      { ...goal, skill: 'nowhere', title: 'gRPC' },
    ];
    const feedback = composeFeedback(draftOf({ goals }), facts);
    expect(feedback.goals.map(({ skill, title }) => [skill, title])).toEqual([
      [first, richSnapshot.skills[0]?.title],
      [null, 'gRPC'],
    ]);
    const late = [{ ...goal, skill: first, title: 'x', by: '2026-11-19' }];
    expect(refusalOf(draftOf({ goals: late }))).toBe('goal-day-past');
    const odd = [{ ...goal, skill: first, title: 'x', by: '2027-02-30' }];
    expect(refusalOf(draftOf({ goals: odd }))).toBe('day-invalid');
  });

  test('takes out what hides in a text', () => {
    const feedback = composeFeedback(draftOf({ question: '  Why\u202e?\r\nReally ' }), facts);
    expect(feedback.question).toBe('Why?\nReally');
  });
});
