import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AskedLevel } from '../../src/domain/level.ts';
import type { Area, CatalogueSkill, Role } from '../../src/domain/role.ts';
import { deepestRole, validateRole } from '../../src/domain/validateRole.ts';
import { anyRole, skillPool } from './randomRole.ts';
import { area, asks, roleOf } from './sampleRole.ts';

const catalogue = new Set([...skillPool, 'sql', 'orm']);
const problems = (role: Role) => validateRole(role, catalogue);
const own = (id: string, more: Partial<CatalogueSkill> = {}): CatalogueSkill => ({
  id,
  title: id,
  kind: 'hard',
  aliases: [],
  summary: '',
  ...more,
});

describe('a role document', () => {
  it('that is right has no problems, whatever its rules, weights and depth', () => {
    fc.assert(
      fc.property(anyRole, (role) => {
        expect(problems(role)).toEqual([]);
      }),
    );
  });

  it('may ask for skills of its own', () => {
    const role = roleOf(area('db', 'all', [asks('graph', 2)]));
    expect(problems({ ...role, skills: [own('graph', { belongsTo: 'sql' })] })).toEqual([]);
    expect(problems(role)).toEqual([
      {
        path: ['areas', 0, 'children', 0, 'skill'],
        code: 'skill-unknown',
        details: { skill: 'graph' },
      },
    ]);
  });

  it('has every node id once', () => {
    const role = roleOf(
      area('db', 'all', [asks('sql', 2)]),
      area('more', 'all', [area('db', 'all', [asks('orm', 2)])]),
    );
    expect(problems(role)).toEqual([
      {
        path: ['areas', 1, 'children', 0, 'id'],
        code: 'node-id-twice',
        details: { id: 'db', first: 'areas/0' },
      },
    ]);
  });

  it.each([0, -1, NaN, Infinity, 1e-9, 1e9])('refuses the weight %d', (weight) => {
    const role = roleOf(area('db', 'all', [asks('sql', 2, { weight })], { weight }));
    expect(problems(role).map(({ path, code }) => [path.join('/'), code])).toEqual([
      ['areas/0/weight', 'weight-out-of-range'],
      ['areas/0/children/0/weight', 'weight-out-of-range'],
    ]);
  });

  it('refuses a weight directly inside any, and only there', () => {
    const inner = area('inner', 'all', [asks('orm', 2, { weight: 2 })]);
    const role = roleOf(
      area('db', { any: 1 }, [asks('sql', 2, { weight: 1 }), inner], { weight: 3 }),
    );
    expect(problems(role)).toEqual([
      {
        path: ['areas', 0, 'children', 0, 'weight'],
        code: 'weight-inside-any',
        details: { weight: 1 },
      },
    ]);
  });

  it.each([0, 3, 1.5, -1, NaN])('refuses any %d of two', (any) => {
    const role = roleOf(
      area('db', { any }, [asks('sql', 2), asks('orm', 2, { source: 'extended' })]),
    );
    expect(problems(role)).toEqual([
      {
        path: ['areas', 0, 'rule', 'any'],
        code: 'any-out-of-range',
        details: { any, children: 2 },
      },
    ]);
  });

  it.each([0, 6, 2.5])('refuses the level %d', (level) => {
    const role = roleOf(area('db', 'all', [asks('sql', level as AskedLevel)]));
    expect(problems(role)).toMatchObject([
      { path: ['areas', 0, 'children', 0, 'level'], code: 'level-out-of-range' },
    ]);
  });

  it('asks for something', () => {
    expect(problems(roleOf())).toEqual([{ path: ['areas'], code: 'areas-empty', details: {} }]);
    expect(problems(roleOf(area('db', { any: 1 }, [])))).toEqual([
      { path: ['areas', 0, 'children'], code: 'area-empty', details: { id: 'db' } },
    ]);
  });

  it('brings only skills that the catalogue lacks, each once, leading to known ones', () => {
    const skills = [
      own('sql'),
      own('new', { belongsTo: 'nothing' }),
      own('new'),
      own('old', { replacedBy: 'gone' }),
    ];
    const role = { ...roleOf(area('db', 'all', [asks('sql', 2)])), skills };
    expect(problems(role).map(({ path, code }) => [path.join('/'), code])).toEqual([
      ['skills/0/id', 'skill-in-catalogue'],
      ['skills/1/belongsTo', 'belongs-to-unknown'],
      ['skills/2/id', 'skill-id-twice'],
      ['skills/3/replacedBy', 'replaced-by-unknown'],
    ]);
  });

  it('has an end to its depth', () => {
    const nest = (depth: number): Area =>
      area(`a${depth}`, 'all', [depth === 1 ? asks('sql', 2) : nest(depth - 1)]);
    expect(problems(roleOf(nest(deepestRole)))).toEqual([]);
    const tooDeep = problems(roleOf(nest(deepestRole + 1)));
    expect(tooDeep.map(({ code }) => code)).toEqual(['nested-too-deep']);
    expect(problems(roleOf(nest(5000))).map(({ code }) => code)).toEqual(['nested-too-deep']);
  });

  it('reports everything at once', () => {
    const role = roleOf(
      area('db', { any: 9 }, [asks('nothing', 2, { weight: 1 }), asks('nothing', 2)]),
    );
    expect(problems(role).map(({ code }) => code)).toEqual([
      'any-out-of-range',
      'weight-inside-any',
      'skill-unknown',
      'node-id-twice',
      'skill-unknown',
    ]);
  });
});
