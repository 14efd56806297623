import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon, nearestSkills } from '../../src/domain/line.ts';
import { countSlips } from '../../src/domain/nearest.ts';

const titles = [
  'PostgreSQL',
  'SQL',
  'MySQL',
  'Kafka',
  'Kubernetes',
  'Django',
  'Docker',
  'Redis',
  'REST',
  'Ruby',
  'Ruby on Rails',
  'Google Cloud',
  'Go',
];
const lexicon = createLexicon(
  titles.map((title) => ({
    id: title.toLowerCase().replaceAll(' ', '-'),
    title,
    aliases: title === 'PostgreSQL' ? ['Postgres'] : [],
  })),
);
const near = (text: string): string[] => nearestSkills(text, lexicon).map(({ title }) => title);

describe('nearest skills', () => {
  it.each([
    ['postgress', ['PostgreSQL']],
    ['postgersql', ['PostgreSQL']],
    ['postg', ['PostgreSQL']],
    ['kakfa', ['Kafka']],
    ['kafkaa', ['Kafka']],
    ['djagno', ['Django']],
    ['dokcer', ['Docker']],
    ['cloud', ['Google Cloud']],
    ['ruby on', ['Ruby on Rails']],
    ['ruby on rail', ['Ruby on Rails']],
    ['sqll', ['SQL']],
    ['postgress*2', ['PostgreSQL']],
    ['slowly kakfa', ['Kafka']],
    ['xyzzy', []],
    ['banana bread', []],
    ['k', []],
    ['', []],
    ['gardening', []],
  ])('to %j are %j', (text, names) => {
    expect(near(text)).toEqual(names);
  });

  it('are the best first, at most three, none twice', () => {
    expect(near('ru')).toEqual(['Ruby', 'Ruby on Rails']);
    expect(near('sq')[0]).toBe('SQL');
    const many = createLexicon(
      ['Kafka 1', 'Kafka 2', 'Kafka 3', 'Kafka 4'].map((title) => ({
        id: title,
        title,
        aliases: [`${title}.0`],
      })),
    );
    expect(nearestSkills('kafka', many).map(({ id }) => id)).toEqual([
      'Kafka 1',
      'Kafka 2',
      'Kafka 3',
    ]);
    expect(nearestSkills('kafka', many, 1)).toHaveLength(1);
  });

  it('are none to what is too long to be a name', () => {
    const started = performance.now();
    expect(near('postgres '.repeat(2000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe('slips', () => {
  it('count a swap of neighbours as one', () => {
    expect(countSlips('kakfa', 'kafka')).toBe(1);
    expect(countSlips('abc', 'abc')).toBe(0);
    expect(countSlips('', 'abc')).toBe(3);
    expect(countSlips('kitten', 'sitting')).toBe(3);
  });

  it('are the same both ways, and never more than the longer text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(countSlips(a, b)).toBe(countSlips(b, a));
        expect(countSlips(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(countSlips(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
