import { createLexicon, parseLine, type ParsedLine } from '../../src/domain/line.ts';

export const skills = [
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

export const lexicon = createLexicon(skills);

export const parse = (line: string): ParsedLine => parseLine(line, lexicon);

/** `skill:postgresql*1 duration:2700 …`, unknown and note with their texts. */
export function brief(line: string): string {
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
