import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { activities } from '../../src/domain/activity.ts';
import {
  isArea,
  type Area,
  type CatalogueSkill,
  type Requirement,
  type Role,
} from '../../src/domain/role.ts';

const catalogue = readJson('resources/skills.json') as {
  readonly skills: readonly CatalogueSkill[];
};
const role = readJson('resources/roles/back-end-engineer.role.json') as Role;
const skillsSchema = readJson('docs/formats/skills.schema.json') as SchemaFile;
const roleSchema = readJson('docs/formats/role.schema.json') as SchemaFile;
const isCatalogue = compile(skillsSchema);
const isRole = compile(roleSchema);

/** The founding document's list: every area with its rule, weight and requirements (skill@level). */
const coreList: readonly CoreArea[] = [
  area('languages', 'hard', 1, 2, 'java@3 python@3 php@3 ruby@3 node-js@3 go@3'),
  area('frameworks', 'hard', 1, 1, 'django@3 ruby-on-rails@3 spring@3 laravel@3 express@3'),
  area('relational-databases', 'hard', 'all', 2, [
    area('relational-database-systems', 'hard', 1, 1, 'mysql@3 postgresql@3 oracle@3'),
    area('relational-database-practices', 'hard', 'all', 1, 'database-design@3 sql@3 orm@3'),
  ]),
  area('nosql-databases', 'hard', 1, 1, 'mongodb@2 cassandra@2 couchbase@2'),
  area('caching', 'hard', 1, 1, 'redis@2 memcached@2'),
  area('web-servers', 'hard', 1, 1, 'apache@3 nginx@3'),
  area('api-design', 'hard', 'all', 2, [
    'rest@3',
    area('api-tools', 'hard', 1, 1, 'swagger@2 postman@2'),
  ]),
  area('cloud', 'hard', 1, 1, [
    area('aws-platform', 'hard', 'all', 1, 'aws@2 ec2@2 s3@2 rds@2 lambda@2'),
    'azure@2',
    'google-cloud@2',
  ]),
  area('devops', 'hard', 'all', 2, [
    'git@3',
    area('ci-services', 'hard', 1, 1, 'jenkins@3'),
    'docker@3',
    area('orchestrators', 'hard', 1, 1, 'kubernetes@2'),
  ]),
  area('communication', 'soft', 'all', 1, 'communication@3'),
  area('problem-solving', 'soft', 'all', 1, 'problem-solving@3'),
  area('time-management', 'soft', 'all', 1, 'time-management@3'),
  area(
    'responsibilities',
    'hard',
    'all',
    2,
    'performance@2 security@2 scalability@2 reliability@2 api-integration@2 front-end-integration@2',
  ),
];

describe('the bundled catalogue', () => {
  it('fits its schema', () => {
    expect(isCatalogue(catalogue), JSON.stringify(isCatalogue.errors)).toBe(true);
  });

  it('has each id once, and no name that could mean two skills', () => {
    expect(findRepeated(catalogue.skills.map((skill) => skill.id))).toEqual([]);
    const inUse = catalogue.skills.filter((skill) => skill.replacedBy === undefined);
    const names = inUse.flatMap((skill) => [
      ...new Set([skill.id, skill.title, ...skill.aliases].map((name) => name.toLowerCase())),
    ]);
    expect(findRepeated(names)).toEqual([]);
  });

  it('repeats no title or id among a skill’s own aliases', () => {
    for (const { id, title, aliases } of catalogue.skills) {
      const names = [id, ...aliases, ...(title.toLowerCase() === id ? [] : [title])];
      expect(findRepeated(names.map((name) => name.toLowerCase())), id).toEqual([]);
    }
  });

  it('has only names that the one-line log can read', () => {
    for (const name of catalogue.skills.flatMap((skill) => [skill.title, ...skill.aliases])) {
      expect(name, 'commas and colons divide the line').not.toMatch(/[,:]|^\s|\s$/);
      expect(name, 'this is a duration').not.toMatch(/^[\d.:]+\s*(h|m|min|s)?[\d\s]*m?$/i);
      expect(activities).not.toContain(name.toLowerCase().replaceAll(' ', '-'));
    }
  });

  it('says in a line of its own what each level of each skill means', () => {
    for (const skill of catalogue.skills) {
      expectDescriptors(skill.levels, skill.id);
      expect(skill.summary, skill.id).toMatch(/^[A-Z].*\.$/);
    }
    const lines = catalogue.skills.map((skill) => Object.values(skill.levels ?? {}).join('\n'));
    expect(findRepeated(lines)).toEqual([]);
  });

  it('names for each framework a language that the role asks for', () => {
    const languages = new Set(listRequirements(findArea('languages')).map(({ skill }) => skill));
    const frameworks = new Set(listRequirements(findArea('frameworks')).map(({ skill }) => skill));
    const ids = new Set(catalogue.skills.map((skill) => skill.id));
    for (const { id, belongsTo } of catalogue.skills) {
      if (belongsTo !== undefined) expect(ids, id).toContain(belongsTo);
      if (frameworks.has(id)) expect(languages, id).toContain(belongsTo);
    }
  });

  it('leaves Kafka out: it is the example of an own skill', () => {
    expect(JSON.stringify(catalogue)).not.toMatch(/kafka/i);
  });
});

describe('the bundled role', () => {
  it('fits its schema', () => {
    expect(isRole(role), JSON.stringify(isRole.errors)).toBe(true);
  });

  it('is the founding document’s list once the extended parts are hidden', () => {
    expect(role.areas.filter(isCore).map(outline)).toEqual(coreList);
  });

  it('asks for each of the founding document’s skills once, in at most 60 keystrokes', () => {
    const core = role.areas.filter(isCore).flatMap((top) => listRequirements(top, isCore));
    expect(findRepeated(core.map(({ skill }) => skill))).toEqual([]);
    const keysForPages = coreList.length;
    expect(coreList).toHaveLength(13);
    expect(core.length + keysForPages).toBeLessThanOrEqual(60);
  });

  it('adds what is missing there without growing out of bounds', () => {
    const all = role.areas.flatMap((top) => listRequirements(top));
    const core = role.areas.filter(isCore).flatMap((top) => listRequirements(top, isCore));
    expect(all.length - core.length).toBeGreaterThanOrEqual(25);
    expect(all.length - core.length).toBeLessThanOrEqual(40);
    const sources = role.areas.map((top) => (isCore(top) ? 'core' : 'extended'));
    expect(sources, 'extended areas come last').toEqual(sources.toSorted());
  });

  it('has each id once and asks only for skills that exist', () => {
    expect(findRepeated(listNodes(role.areas).map((node) => node.id))).toEqual([]);
    const known = new Set([...catalogue.skills, ...role.skills].map((skill) => skill.id));
    for (const { id, skill } of role.areas.flatMap((top) => listRequirements(top))) {
      expect(known, id).toContain(skill);
    }
  });

  it('never wants more choices than there are, with and without the extended ones', () => {
    for (const node of listNodes(role.areas).filter(isArea)) {
      const wanted = node.rule === 'all' ? 1 : node.rule.any;
      expect(node.children.length, node.id).toBeGreaterThanOrEqual(wanted);
      if (listNodes(role.areas, isCore).includes(node)) {
        expect(node.children.filter(isCore).length, node.id).toBeGreaterThanOrEqual(wanted);
      }
    }
  });

  it('says for each top area what its levels mean', () => {
    for (const top of role.areas) expectDescriptors(top.levels, top.id);
  });
});

describe('the schemas', () => {
  it('share the definitions that both files use', () => {
    for (const name of Object.keys(skillsSchema.$defs)) {
      expect(roleSchema.$defs[name], name).toEqual(skillsSchema.$defs[name]);
    }
  });

  it.each<[string, (draft: Draft) => void]>([
    ['an unknown field', (draft) => (draft['colour'] = 'blue')],
    ['another format', (draft) => (draft['format'] = 'milepost.skills')],
    ['a later version', (draft) => (draft['version'] = 2)],
    ['revision 0', (draft) => (draft['revision'] = 0)],
    ['a missing title', (draft) => delete draft['title']],
    ['an id with capitals', (draft) => (firstArea(draft)['id'] = 'Languages')],
    ['a weight of 0', (draft) => (firstArea(draft)['weight'] = 0)],
    ['any 0', (draft) => (firstArea(draft)['rule'] = { any: 0 })],
    ['an unknown rule', (draft) => (firstArea(draft)['rule'] = 'some')],
    ['an unknown kind', (draft) => (firstArea(draft)['kind'] = 'medium')],
    ['a level 6 descriptor', (draft) => (firstArea(draft)['levels'] = { 6: 'More.' })],
    ['a weight inside "any"', (draft) => (firstChild(draft)['weight'] = 2)],
    ['level 0', (draft) => (firstChild(draft)['level'] = 0)],
    ['level 2.5', (draft) => (firstChild(draft)['level'] = 2.5)],
    ['both skill and children', (draft) => (firstChild(draft)['children'] = [])],
    ['a translation without a language', (draft) => (draft['translations'] = { '': {} })],
  ])('refuse %s', (_what, spoil) => {
    const draft = structuredClone(role) as unknown as Draft;
    spoil(draft);
    expect(isRole(draft)).toBe(false);
  });

  it('accept the examples of their pages', () => {
    for (const [page, accepts] of [['role', isRole] as const, ['skills', isCatalogue] as const]) {
      const text = readFileSync(new URL(`../../docs/formats/${page}.md`, import.meta.url), 'utf8');
      const example: unknown = JSON.parse(/```json\r?\n([^]*?)```/.exec(text)?.[1] ?? '');
      expect(accepts(example), JSON.stringify(accepts.errors)).toBe(true);
    }
  });

  it('accept a weight inside "all", an own skill and a translation', () => {
    const own = { id: 'kafka', title: 'Kafka', kind: 'hard', aliases: [], summary: '' };
    const child = { id: 'kafka', skill: 'kafka', level: 2, weight: 0.5 };
    const messaging = {
      id: 'events',
      title: 'Events',
      kind: 'hard',
      rule: 'all',
      children: [child],
    };
    const translations = { ja: { events: { title: 'イベント', levels: { 2: 'キューを使う。' } } } };
    const draft = { ...role, areas: [messaging], skills: [own], translations };
    expect(isRole(draft), JSON.stringify(isRole.errors)).toBe(true);
  });
});

interface SchemaFile {
  readonly $defs: Readonly<Record<string, unknown>>;
}
type Draft = Record<string, unknown>;
type RoleNode = Area | Requirement;
interface CoreArea {
  readonly id: string;
  readonly kind: string;
  readonly rule: Area['rule'];
  readonly weight: number;
  readonly children: readonly (CoreArea | string)[];
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

function compile(schema: SchemaFile) {
  return new Ajv2020({ strictTypes: false, validateFormats: false }).compile(schema);
}

function area(
  id: string,
  kind: string,
  rule: number | 'all',
  weight: number,
  children: string | readonly (CoreArea | string)[],
): CoreArea {
  return {
    id,
    kind,
    rule: rule === 'all' ? rule : { any: rule },
    weight,
    children: typeof children === 'string' ? children.split(' ') : children,
  };
}

function isCore(node: RoleNode): boolean {
  return node.source !== 'extended';
}

function outline(node: RoleNode): CoreArea | string {
  if (!isArea(node)) return `${node.skill}@${node.level}`;
  const { id, kind, rule, weight = 1 } = node;
  return { id, kind, rule, weight, children: node.children.filter(isCore).map(outline) };
}

function listNodes(
  nodes: readonly RoleNode[],
  keep = (_node: RoleNode): boolean => true,
): RoleNode[] {
  return nodes
    .filter(keep)
    .flatMap((node) => (isArea(node) ? [node, ...listNodes(node.children, keep)] : [node]));
}

function listRequirements(top: Area, keep?: (node: RoleNode) => boolean): Requirement[] {
  return listNodes(top.children, keep).filter((node): node is Requirement => !isArea(node));
}

function findArea(id: string): Area {
  const found = role.areas.find((top) => top.id === id);
  if (found === undefined) throw new Error(`no area ${id}`);
  return found;
}

function findRepeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function expectDescriptors(levels: CatalogueSkill['levels'], id: string): void {
  expect(Object.keys(levels ?? {}), id).toEqual(['1', '2', '3', '4', '5']);
  const lines = Object.values(levels ?? {});
  for (const line of lines) expect(line, id).toMatch(/^[A-Z][^\n]{10,89}\.$/);
  expect(findRepeated(lines), id).toEqual([]);
}

function firstArea(draft: Draft): Draft {
  return (draft['areas'] as Draft[])[0] ?? {};
}

function firstChild(draft: Draft): Draft {
  return (firstArea(draft)['children'] as Draft[])[0] ?? {};
}
