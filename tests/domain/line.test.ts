import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activities, type Activity } from '../../src/domain/activity.ts';
import {
  createLexicon,
  findSkill,
  parseLine,
  readSpan,
  resolveDayWord,
  type ParsedLine,
} from '../../src/domain/line.ts';

const skills = [
  { id: 'postgresql', title: 'PostgreSQL', aliases: ['Postgres', 'psql'] },
  { id: 'sql', title: 'SQL', aliases: ['SQL queries'] },
  { id: 'node-js', title: 'Node.js', aliases: ['Node', 'nodejs'] },
  { id: 'ruby', title: 'Ruby', aliases: [] },
  { id: 'ruby-on-rails', title: 'Ruby on Rails', aliases: ['Rails'] },
  { id: 'c-sharp', title: 'C#', aliases: [] },
  { id: 'cpp', title: 'C++', aliases: [] },
  { id: 'go', title: 'Go', aliases: ['Golang'] },
  { id: 'java', title: 'Java', aliases: [] },
  { id: 'python', title: 'Python', aliases: ['Python 3'] },
  { id: 'code-review', title: 'Code review', aliases: [] },
  { id: 'project-management', title: 'Project', aliases: [] },
  { id: 'structures', title: 'Data structures, algorithms', aliases: [] },
  { id: 'ai-ml', title: 'AI:ML', aliases: [] },
  { id: 'xy', title: 'X Y', aliases: ['X'] },
  { id: 'yz', title: 'Y Z', aliases: [] },
  { id: 'z', title: 'Z', aliases: [] },
  { id: 'design', title: '設計、実装', aliases: [] },
  { id: 'communication', title: 'コミュニケーション', aliases: [] },
];
const lexicon = createLexicon(skills);
const parse = (line: string): ParsedLine => parseLine(line, lexicon);

/** `skill:postgresql*1 duration:2700 …`, unknown and note with their texts. */
function brief(line: string): string {
  return parse(line)
    .parts.map((part) => {
      if (part.kind === 'skill') return part.weight === 1 ? part.id : `${part.id}*${part.weight}`;
      if (part.kind === 'duration') return `${part.seconds / 60}m`;
      if (part.kind === 'activity') return `<${part.activity}>`;
      if (part.kind === 'day') return `@${part.day}`;
      if (part.kind === 'time')
        return `from ${part.time.start}${part.time.end === null ? '' : ` to ${part.time.end}`}`;
      return part.kind === 'note' ? `: ${part.text}` : `?${part.text}?`;
    })
    .join(' ');
}

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

describe('a day word', () => {
  it('is a day', () => {
    expect(resolveDayWord('today', '2026-03-01')).toBe('2026-03-01');
    expect(resolveDayWord('yesterday', '2026-03-01')).toBe('2026-02-28');
    expect(resolveDayWord('2024-01-01', '2026-03-01')).toBe('2024-01-01');
  });

  it.each([
    ['tuesday', '@tuesday'],
    ['Tue', '@tuesday'],
    ['thurs', '@thursday'],
    ['18 Nov', '@--11-18'],
    ['Nov 18', '@--11-18'],
    ['november 3rd', '@--11-03'],
    ['18 nov 2025', '@2025-11-18'],
    ['nov 18 2025', '@2025-11-18'],
    ['31 sept', '@--09-31'],
    ['18 novem', '?18 novem?'],
    ['nov', '?nov?'],
  ])('may be %s', (typed, understood) => {
    expect(brief(`sql 45m ${typed}`)).toBe(`sql 45m ${understood}`);
    expect(brief(`${typed} sql 45m`)).toBe(`${understood} sql 45m`);
  });

  it('of the week is the last one, today when its time has passed', () => {
    const thursday = '2026-11-19';
    expect(resolveDayWord('thursday', thursday)).toBe(thursday);
    expect(resolveDayWord('thursday', thursday, true)).toBe('2026-11-12');
    expect(resolveDayWord('wednesday', thursday, true)).toBe('2026-11-18');
    expect(resolveDayWord('friday', thursday)).toBe('2026-11-13');
  });

  it('without a year never lies more than half a year back over the turn of the year', () => {
    expect(resolveDayWord('--11-18', '2026-11-19')).toBe('2026-11-18');
    expect(resolveDayWord('--01-02', '2026-11-19')).toBe('2026-01-02');
    expect(resolveDayWord('--12-28', '2027-01-03')).toBe('2026-12-28');
    // Refused as a day to come.
    expect(resolveDayWord('--11-20', '2026-11-19')).toBe('2026-11-20');
    expect(resolveDayWord('--02-30', '2026-11-19')).toBe('2026-02-30');
  });
});

describe('a time', () => {
  it.each([
    ['sql 45m 9pm', 'sql 45m from 21:00'],
    ['yesterday 9pm sql 45m', '@yesterday from 21:00 sql 45m'],
    ['yesterday at 9pm 45m sql', '@yesterday from 21:00 45m sql'],
    ['sql 45m 9 PM', 'sql 45m from 21:00'],
    ['sql 45m 9:15pm', 'sql 45m from 21:15'],
    ['sql 45m 12am', 'sql 45m from 00:00'],
    ['sql 45m 12pm', 'sql 45m from 12:00'],
    ['sql 45m 13pm', 'sql 45m ?13pm?'],
    ['sql 45m 0am', 'sql 45m ?0am?'],
    ['sql 45m 21:00', 'sql 45m from 21:00'],
    ['sql 45m at 9', 'sql 45m from 09:00'],
    ['sql 45 at 9', 'sql 45m from 09:00'],
    ['sql 45m at 24', 'sql 45m ?at 24?'],
    ['sql 45m at home', 'sql 45m ?at home?'],
    ['sql 45m at', 'sql 45m ?at?'],
    ['from 18:30 sql 45m: joins', 'from 18:30 sql 45m : joins'],
    ['mon 18:30 sql 45m', '@monday from 18:30 sql 45m'],
    ['sql 18:30-19:15', 'sql from 18:30 to 19:15'],
    ['sql 18:30 – 19:15: joins', 'sql from 18:30 to 19:15 : joins'],
    ['sql 18:30 to 19:15', 'sql from 18:30 to 19:15'],
    ['from 6 to 7pm sql', 'from 18:00 to 19:00 sql'],
    ['9-10pm sql', 'from 21:00 to 22:00 sql'],
    ['11-1pm sql', 'from 11:00 to 13:00 sql'],
    ['11pm-1am sql', 'from 23:00 to 01:00 sql'],
    ['sql 9-10', 'sql ?9-10?'],
    ['sql 1:30-2:15', 'sql from 01:30 to 02:15'],
    ['sql 9pm 10pm 45m', 'sql from 21:00 ?10pm? 45m'],
    ['sql 45m 19:15 18:30-19:00', 'sql 45m from 19:15 ?18:30-19:00?'],
  ])('%s', (line, understood) => {
    expect(brief(line)).toBe(understood);
  });

  it('is H:MM from six in the morning on, and below it a duration unless something says otherwise', () => {
    expect(brief('sql 5:59')).toBe('sql 359m');
    expect(brief('sql 6:00')).toBe('sql from 06:00');
    expect(brief('sql 06:00')).toBe('sql from 06:00');
    expect(brief('sql 24:00')).toBe('sql 1440m');
    expect(brief('sql at 5:59')).toBe('sql from 05:59');
    expect(brief('yesterday 1:30 sql')).toBe('@yesterday 90m sql');
    expect(brief('yesterday 1:30 sql 45m')).toBe('@yesterday from 01:30 sql 45m');
    expect(brief('sql 45m 1:30 yesterday')).toBe('sql 45m from 01:30 @yesterday');
    expect(brief('yesterday sql 1:30 45m')).toBe('@yesterday sql 90m ?45m?');
    expect(brief('yesterday 1:30 9pm sql')).toBe('@yesterday 90m from 21:00 sql');
  });

  it('of any minute is understood the same however it is written', () => {
    const clock = fc.record({
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    const minutes = fc.integer({ min: 1, max: 1440 });
    const before = fc.constantFrom('', 'at ', 'from ', 'yesterday ', 'mon ', '18 Nov ');
    const after = fc.constantFrom('', ' practice', ' yesterday', ', practice');
    fc.assert(
      fc.property(clock, minutes, before, after, ({ hour, minute }, long, head, tail) => {
        const [h, m] = [String(hour).padStart(2, '0'), String(minute).padStart(2, '0')];
        const said = `${hour % 12 === 0 ? 12 : hour % 12}:${m}${hour < 12 ? 'am' : 'pm'}`;
        const isTime = hour >= 6 || /at|from|day|mon|Nov/.test(head) || tail === ' yesterday';
        for (const written of isTime ? [said, `${h}:${m}`, `${hour}:${m}`] : [said]) {
          const line = `sql ${long}m, ${head}${written}${tail}`;
          const { time, durationSeconds } = parse(line);
          expect([line, time, durationSeconds]).toEqual([
            line,
            { start: `${h}:${m}`, end: null },
            long * 60,
          ]);
        }
        if (isTime) return;
        expect(parse(`sql ${head}${h}:${m}${tail}`)).toMatchObject({
          time: null,
          durationSeconds: (hour * 60 + minute) * 60,
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a range', () => {
  it.each([
    ['2026-11-18', '18:30', '19:15', 2700],
    ['2026-11-18', '23:30', '00:15', 2700],
    // The clocks are put forward at two, and back at three.
    ['2026-03-29', '01:30', '03:30', 3600],
    ['2026-10-25', '01:30', '03:30', 10_800],
  ])('on %s from %s to %s lasted %i s', (day, start, end, seconds) => {
    expect(readSpan(day, { start, end }, 'Europe/Berlin')).toBe(seconds);
  });

  it('that would take a night and a day is a slip', () => {
    for (const end of ['18:30', '18:29', '07:00'])
      expect(() => readSpan('2026-11-18', { start: '18:30', end }, 'Europe/Berlin')).toThrow(
        'end-before-start',
      );
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
