import { describe, expect, it } from 'vitest';
import { listRequirements, mapSkillsToAreas } from '../../src/domain/areaOf.ts';
import { area, asks, coreOnly, everything, hiding, roleOf } from './sampleRole.ts';

const role = roleOf(
  area('db', 'all', [area('systems', { any: 1 }, [asks('mysql', 3)]), asks('sql', 3)]),
  area('queues', 'all', [asks('kafka', 2, { source: 'core' })], { source: 'extended' }),
  area('ops', 'all', [asks('sql', 2), asks('kafka', 2), asks('docker', 2, { source: 'extended' })]),
);

describe('the area of a skill', () => {
  it('is the first top area that asks for it, in role order', () => {
    expect(Object.fromEntries(mapSkillsToAreas(role))).toEqual({
      mysql: 'db',
      sql: 'db',
      kafka: 'queues',
      docker: 'ops',
    });
    expect(mapSkillsToAreas(role, everything)).toEqual(mapSkillsToAreas(role));
  });

  it('moves to the next when its area is hidden, or to none', () => {
    expect(Object.fromEntries(mapSkillsToAreas(role, coreOnly))).toEqual({
      mysql: 'db',
      sql: 'db',
      kafka: 'ops',
    });
    expect(mapSkillsToAreas(role, hiding('db')).get('sql')).toBe('ops');
    expect(mapSkillsToAreas(role, hiding('systems')).has('mysql')).toBe(false);
  });

  it('comes from the requirements, in file order', () => {
    expect(role.areas.flatMap((one) => listRequirements(one)).map(({ skill }) => skill)).toEqual([
      'mysql',
      'sql',
      'kafka',
      'sql',
      'kafka',
      'docker',
    ]);
  });
});
