import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findMentions } from '../../src/domain/mentions.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { startPeriods } from '../../src/domain/sharePeriod.ts';

const docker = { id: 'docker', title: 'Docker', aliases: ['containers'] };
const go = { id: 'go', title: 'Go', aliases: ['golang'] };

type Texts = Pick<Snapshot, 'question' | 'sessions' | 'skills'>;

function find(texts: Partial<Texts>, skills = [docker, go]) {
  return findMentions({ question: null, skills: [], ...texts } as unknown as Snapshot, skills);
}

describe('a skill that is left out', () => {
  it('is found by its title, in any case, and by its other names', () => {
    expect(find({ question: 'What about DOCKER?' })).toEqual([
      { skill: 'docker', name: 'Docker', places: ['question'] },
    ]);
    expect(find({ question: 'What about containers?' })[0]?.name).toBe('containers');
  });

  it('is found in every place, each once', () => {
    const session = { note: 'docker again' };
    const skill = { assessments: [{ evidence: [{ kind: 'word', text: 'a (Docker) image' }] }] };
    expect(
      find({
        question: 'Docker?',
        sessions: [session, session],
        skills: [skill],
      } as unknown as Texts),
    ).toEqual([{ skill: 'docker', name: 'Docker', places: ['question', 'note', 'evidence'] }]);
  });

  it('is neither a part of a word nor, when it is short, a word in small letters', () => {
    expect(find({ question: 'dockerise, go on, Gopher, 𝒢Go' })).toEqual([]);
    expect(find({ question: 'Go, and Golang' })[0]?.skill).toBe('go');
  });

  test('is found wherever it stands between spaces', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(find({ question: `${before} Docker ${after}` })).toHaveLength(1);
      }),
    );
  });
});

describe('the presets of a period', () => {
  it('begin so many days back, the last included', () => {
    expect(
      startPeriods('2026-11-19', { lastExport: '2026-11-02', lastReview: '2026-11-05' }),
    ).toEqual({
      lastReview: '2026-11-05',
      lastExport: '2026-11-02',
      days90: '2026-08-22',
      months12: '2025-11-20',
    });
    expect(startPeriods('2024-02-29', { lastExport: null, lastReview: null }).months12).toBe(
      '2023-03-01',
    );
  });
});
