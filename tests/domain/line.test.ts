import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activities, type Activity } from '../../src/domain/activity.ts';
import { findSkill } from '../../src/domain/line.ts';
import { brief, lexicon, parse, skills } from './sampleLine.ts';

describe('a line', () => {
  it('says what was studied, how long, how, and what about it', () => {
    expect(parse('PostgreSQL, SQL 45m practice: window functions')).toEqual({
      parts: [
        { kind: 'skill', text: 'PostgreSQL', id: 'postgresql', title: 'PostgreSQL', weight: 1 },
        { kind: 'skill', text: 'SQL', id: 'sql', title: 'SQL', weight: 1 },
        { kind: 'duration', text: '45m', seconds: 2700 },
        { kind: 'activity', text: 'practice', activity: 'practice' },
        { kind: 'note', text: 'window functions' },
      ],
      skills: [
        { id: 'postgresql', weight: 1 },
        { id: 'sql', weight: 1 },
      ],
      durationSeconds: 2700,
      activity: 'practice',
      day: null,
      time: null,
      note: 'window functions',
      unknown: [],
    });
  });

  it.each([
    ['45m practice PostgreSQL', '45m <practice> postgresql'],
    ['yesterday course 1h30 go', '@yesterday <course> 90m go'],
    ['2026-05-05 psql 1:30', '@2026-05-05 postgresql 90m'],
    ['2026-02-30 psql 1h', '@2026-02-30 postgresql 60m'],
    ['Today GO 2 hours READING', '@today go 120m <reading>'],
    ['sql 45', 'sql 45m'],
    ['45 sql', '45m sql'],
    ['sql,45m', 'sql 45m'],
    ['sql,1,5h', 'sql 90m'],
    ['sql 1,5 h', 'sql 90m'],
    ['sql 1 h 30 min', 'sql 90m'],
    ['ruby on rails 1h', 'ruby-on-rails 60m'],
    ['ruby-on-rails 1h', 'ruby-on-rails 60m'],
    ['ruby, rails 1h', 'ruby ruby-on-rails 60m'],
    ['node.js 1h, c#, c++', 'node-js 60m c-sharp cpp'],
    ['postgres*2, sql 1h', 'postgresql*2 sql 60m'],
    ['ruby on rails*3 1h', 'ruby-on-rails*3 60m'],
    ['sql interview preparation 1h', 'sql <interview-preparation> 60m'],
    ['sql interview 1h', 'sql <interview-preparation> 60m'],
    ['sql kata 20m', 'sql <practice> 20m'],
    ['data structures, algorithms 1h', 'structures 60m'],
    ['python 3 45m', 'python 45m'],
    ['python 3 45', 'python 45m'],
    ['ｐｏｓｔｇｒｅｓ　４５ｍ', 'postgresql 45m'],
    ['コミュニケーション、sql 45m：窓関数', 'communication sql 45m : 窓関数'],
    ['設計、実装、sql 45m', 'design sql 45m'],
    ['sql 1 ,5h', 'sql ?1? 300m'],
    ['sql 1, 5h', 'sql ?1? 300m'],
    ['sql 45m\nreading', 'sql 45m <reading>'],
    ['sql -45m', 'sql -45m'],
    ['sql 0m', 'sql 0m'],
    ['', ''],
    [' , ,, ', ''],
  ])('%s', (line, understood) => {
    expect(brief(line)).toBe(understood);
  });

  it('leaves over what it does not know, neighbours together and commas apart', () => {
    expect(brief('kafka streams, rabbit mq sql 45m slowly')).toBe(
      '?kafka streams? ?rabbit mq? sql 45m ?slowly?',
    );
    expect(parse('kafka   streams, sql 45m slowly').unknown).toEqual(['kafka   streams', 'slowly']);
  });

  it('has one duration, one activity and one day', () => {
    expect(brief('sql 1h go 30m')).toBe('sql 60m go ?30m?');
    expect(brief('sql 1h reading course')).toBe('sql 60m <reading> ?course?');
    expect(brief('today yesterday sql 1h')).toBe('@today ?yesterday? sql 60m');
    expect(parse('sql 1h reading course').activity).toBe('reading');
  });

  it('takes a bare number for minutes only when it is the only number', () => {
    expect(brief('java 8 45')).toBe('java ?8 45?');
    expect(brief('java 8 45m')).toBe('java ?8? 45m');
  });

  it('takes the longest name, but not so that words are left over', () => {
    expect(brief('python 3 hours')).toBe('python 180m');
    expect(brief('code review 1h')).toBe('code-review 60m');
    expect(brief('code review 1h review')).toBe('code-review 60m <review>');
    expect(brief('x y z 1h')).toBe('xy z 60m');
    expect(brief('review code review 1h')).toBe('<review> code-review 60m');
  });

  it('takes a word for the activity rather than the skill, where there is a choice', () => {
    expect(brief('sql project 1h')).toBe('sql <project> 60m');
    expect(brief('project 1h')).toBe('project-management 60m');
    expect(brief('project 1h reading')).toBe('project-management 60m <reading>');
    expect(brief('project project 1h')).toBe('project-management <project> 60m');
    expect(brief('reading sql project 1h')).toBe('<reading> sql project-management 60m');
  });

  it('names a skill twice when that was typed', () => {
    expect(parse('sql, SQL 1h').skills).toEqual([
      { id: 'sql', weight: 1 },
      { id: 'sql', weight: 1 },
    ]);
  });

  it('refuses weights that cannot be', () => {
    expect(brief('sql*0 1h')).toBe('?sql*0? 60m');
    expect(brief('sql*1001 1h')).toBe('?sql*1001? 60m');
    expect(brief('sql* 1h')).toBe('?sql*? 60m');
    expect(brief('sql*1000 1h')).toBe('sql*1000 60m');
  });
});

describe('the note', () => {
  it.each([
    ['sql 45m: a: b', 'sql 45m : a: b'],
    ['sql 45m:', 'sql 45m'],
    ['sql 45m :  ', 'sql 45m'],
    ['sql 1:30: joins', 'sql 90m : joins'],
    ['sql 1:30', 'sql 90m'],
    ['sql 45m reading:joins', 'sql 45m <reading> : joins'],
    ['sql 45m:30 exercises', 'sql 45m : 30 exercises'],
    ['AI:ML 45m', 'ai-ml 45m'],
    ['AI:ML: 45m', 'ai-ml : 45m'],
    ['AI:ML*2: 45m', 'ai-ml*2 : 45m'],
    [': only a note', ': only a note'],
    ['sql 45m: line one\nline two: three', 'sql 45m : line one\nline two: three'],
  ])('%j', (line, understood) => {
    expect(brief(line)).toBe(understood);
  });

  it('is as long as it was typed', () => {
    expect(parse(`sql 1h: ${'x'.repeat(21_000)}`).note).toHaveLength(21_000);
  });
});

describe('any line', () => {
  const name = fc
    .constantFrom(...skills.flatMap(({ title, aliases, id }) => [id, title, ...aliases]))
    .filter((text) => text !== 'Project');
  const activityWords: Record<Activity, string[]> = {
    reading: ['reading', 'Read'],
    course: ['course'],
    practice: ['practice', 'practise', 'kata'],
    project: ['project'],
    review: ['review'],
    mentoring: ['mentoring'],
    'interview-preparation': ['interview', 'interview prep', 'Interview preparation'],
  };
  const session = fc.record({
    skills: fc.array(fc.record({ name, weight: fc.integer({ min: 1, max: 1000 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    minutes: fc.integer({ min: 1, max: 1440 }),
    style: fc.constantFrom('m', 'h m', 'h:mm'),
    activity: fc.option(
      fc
        .constantFrom(...activities)
        .chain((activity) =>
          fc.constantFrom(...activityWords[activity]).map((word) => ({ activity, word })),
        ),
    ),
    day: fc.option(fc.constantFrom('today', 'yesterday', '2026-05-05')),
    note: fc.string().map((text) => text.trim()),
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
  });

  it('of a session reads back as that session, in any order', () => {
    fc.assert(
      fc.property(session, ({ skills: studied, minutes, style, activity, day, note, order }) => {
        const [h, m] = [Math.floor(minutes / 60), minutes % 60];
        const written = {
          m: `${minutes}m`,
          'h m': `${h}h ${m}m`,
          // From 6:00 to 23:59 it would be a time.
          'h:mm': h < 6 || h > 23 ? `${h}:${String(m).padStart(2, '0')}` : `${h}h${m}`,
        };
        const pieces = [
          studied.map(({ name, weight }) => (weight === 1 ? name : `${name}*${weight}`)).join(', '),
          written[style],
          activity?.word ?? '',
          day ?? '',
        ];
        // A comma between them, since "review" after "Code" would be "Code review", as it should.
        const head = order
          .map((index) => pieces[index])
          .filter((piece) => piece !== '')
          .join(', ');
        const parsed = parse(`${head}${note === '' ? '' : `: ${note}`}`);
        expect([head, parsed.unknown]).toEqual([head, []]);
        expect(parsed.skills).toEqual(
          studied.map(({ name, weight }) => ({ id: findSkill(name, lexicon)?.id, weight })),
        );
        expect(parsed.durationSeconds).toBe(minutes * 60);
        expect([parsed.activity, parsed.day, parsed.note]).toEqual([
          activity?.activity ?? null,
          day,
          note,
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  const word = fc.oneof(
    name,
    fc.constantFrom(
      '45m',
      '1:30',
      '45',
      '9pm',
      '18:30-19:15',
      'at',
      '18 Nov',
      'mon',
      '1,5h',
      'reading',
      'interview',
      'prep',
      'today',
      '2026-05-05',
      ':',
      ': ',
      ',',
      '*2',
      'project',
      '：',
      '、',
      'İ',
      'ﬃ',
      '\u0000',
      '\ud800',
    ),
    fc.string(),
    fc.string({ unit: 'binary' }),
  );
  const anyLine = fc
    .array(word, { maxLength: 25 })
    .chain((words) => fc.constantFrom(' ', '', '  ', ', ').map((between) => words.join(between)));

  it('is covered: every word is in one part, in order, exactly as typed', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { parts, note } = parse(line);
        let from = 0;
        for (const { kind, text } of parts) {
          const found =
            kind === 'note' ? line.trimEnd().length - text.length : line.indexOf(text, from);
          const between = line.slice(from, found);
          expect([line, found >= from]).toEqual([line, true]);
          if (kind === 'note') expect(/^[\s,，、]*[:：]\s*$/.test(between)).toBe(true);
          else expect(/^[\s,，、]*$/.test(between)).toBe(true);
          from = found + text.length;
        }
        expect(/^[\s,，、]*(?:[:：]\s*)?$/.test(line.slice(from))).toBe(true);
        if (note !== '') expect(line.trimEnd().endsWith(note)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['words', 'x '.repeat(11_000)],
    ['commas', 'x,'.repeat(11_000)],
    ['one word', 'x'.repeat(22_000)],
    ['digits and colons', '1:'.repeat(11_000)],
    ['decimal commas', '1,'.repeat(11_000)],
    ['skills', 'sql,'.repeat(5_500)],
    ['beginnings of a name', 'ruby on '.repeat(2_750)],
    ['durations', '1 h '.repeat(5_500)],
    ['times', 'from 9 pm to 10 pm '.repeat(1_100)],
    ['days', '18 nov '.repeat(3_100)],
    ['stars', '*'.repeat(22_000)],
    ['spaces', ' '.repeat(22_000)],
    ['colons in a known word', 'ai:ml '.repeat(3_600)],
  ])('of 22,000 characters takes no time: %s', (_, line) => {
    const started = performance.now();
    parse(line);
    // Some 20 ms; anything that grows with the square of the length takes seconds.
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
