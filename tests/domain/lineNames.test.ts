import { describe, expect, it } from 'vitest';
import { createLexicon, findSkill, parseLine } from '../../src/domain/line.ts';
import { lexicon } from './sampleLine.ts';

describe('names', () => {
  it('are found in any case and width, by id, title or alias, and only whole', () => {
    expect(findSkill('RUBY  on rails', lexicon)?.id).toBe('ruby-on-rails');
    expect(findSkill('ＳＱＬ', lexicon)?.id).toBe('sql');
    expect(findSkill('node-js', lexicon)?.id).toBe('node-js');
    expect(findSkill('Data structures ,algorithms', lexicon)?.id).toBe('structures');
    expect(findSkill('ruby on', lexicon)).toBeNull();
    expect(findSkill('postgresql sql', lexicon)).toBeNull();
    expect(findSkill('', lexicon)).toBeNull();
    expect(findSkill('constructor', lexicon)).toBeNull();
  });

  it('that two skills share go to the id, then the title, then the first', () => {
    const shared = createLexicon([
      { id: 'one', title: 'First', aliases: ['two', 'Second', 'third'] },
      { id: 'two', title: 'Second', aliases: ['third'] },
    ]);
    expect(['two', 'second', 'third', 'first'].map((name) => findSkill(name, shared)?.id)).toEqual([
      'two',
      'two',
      'one',
      'one',
    ]);
  });

  it('may be none at all', () => {
    expect(parseLine('sql 45m', createLexicon([])).unknown).toEqual(['sql']);
    expect(
      parseLine('sql 45m', createLexicon([{ id: ' ', title: '', aliases: [''] }])).skills,
    ).toEqual([]);
  });
});
