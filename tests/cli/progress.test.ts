import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type {
  Area as RoleArea,
  Requirement as RoleRequirement,
  Role,
} from '../../src/domain/role.ts';
import { isArea } from '../../src/domain/role.ts';
import { createHandlers } from '../../src/main/calls/index.ts';
import { createClock } from '../../src/main/clock.ts';
import { openProfile } from '../../src/main/profile.ts';
import { createLearner, thursday } from './entry.ts';

interface Requirement {
  readonly id: string;
  readonly skill: string;
  readonly title: string;
  readonly level: number | null;
  readonly required: number;
  readonly weight: number;
  readonly credit: number;
  readonly met: boolean;
  readonly counts: boolean;
}

interface Area {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly source: string;
  readonly rule: 'all' | { readonly any: number };
  readonly weight: number;
  readonly readiness: number;
  readonly met: boolean;
  readonly requirements: readonly Requirement[];
  readonly areas: readonly Area[];
}

interface Gap {
  readonly kind: 'requirement' | 'choice';
  readonly skill: string | null;
  readonly area: string;
  readonly title: string;
  readonly level: number | null;
  readonly required: number;
  readonly gain: number;
  readonly alternatives: readonly string[];
}

interface Progress {
  readonly role: { readonly id: string; readonly title: string; readonly revision: number };
  readonly readiness: number;
  readonly areas: readonly Area[];
  readonly gaps: readonly Gap[];
}

const role = JSON.parse(
  readFileSync('resources/roles/back-end-engineer.role.json', 'utf8'),
) as Role;

const areaKeys = 'id title kind source rule weight readiness met requirements areas'.split(' ');
const requirementKeys = 'id skill title level required weight credit met counts'.split(' ');
const gapKeys = 'kind skill area title level required gain alternatives'.split(' ');

/** The answer's areas and the file's, side by side, from the top down. */
function compare(shown: readonly Area[], asked: readonly RoleArea[]): void {
  expect(shown.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
  shown.forEach((area, index) => {
    const original = asked[index];
    if (original === undefined) throw new Error('the lists have one length');
    expect(Object.keys(area)).toEqual(areaKeys);
    const { title, kind, rule, weight = 1 } = original;
    expect(area).toMatchObject({ title, kind, rule, weight });
    const requirements = original.children.filter(
      (child): child is RoleRequirement => !isArea(child),
    );
    expect(area.requirements.map(({ id, skill, required }) => [id, skill, required])).toEqual(
      requirements.map(({ id, skill, level }) => [id, skill, level]),
    );
    for (const requirement of area.requirements)
      expect(Object.keys(requirement)).toEqual(requirementKeys);
    compare(area.areas, original.children.filter(isArea));
  });
}

function findRequirement(areas: readonly Area[], skill: string): Requirement | undefined {
  for (const area of areas) {
    const found = area.requirements.find((requirement) => requirement.skill === skill);
    const inner = found ?? findRequirement(area.areas, skill);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

describe('progress', () => {
  it('has the shape of the role, from the first command on', () => {
    const { json } = createLearner();
    const progress = json<Progress>('progress');
    expect(Object.keys(progress)).toEqual(['role', 'readiness', 'areas', 'gaps']);
    expect(progress.role).toEqual({ id: role.id, title: role.title, revision: role.revision });
    expect(progress.readiness).toBe(0);
    compare(progress.areas, role.areas);
    for (const gap of progress.gaps) expect(Object.keys(gap)).toEqual(gapKeys);
    expect(progress.gaps[0]).toMatchObject({
      kind: 'choice',
      skill: null,
      area: 'languages',
      title: 'Programming languages',
      level: null,
      required: 3,
    });
    expect(progress.gaps[0]?.alternatives.slice(0, 2)).toEqual(['java', 'python']);
  });

  it('explains every figure', () => {
    const { json } = createLearner();
    json('assess', 'Python', '2');
    json('assess', 'Go', '1');
    json('assess', 'Communication', '4');
    const { readiness, areas, gaps } = json<Progress>('progress');
    expect(findRequirement(areas, 'python')).toMatchObject({
      title: 'Python',
      level: 2,
      required: 3,
      credit: 0.6667,
      met: false,
      counts: true,
    });
    expect(findRequirement(areas, 'go')).toMatchObject({ level: 1, credit: 0.3333, counts: false });
    expect(findRequirement(areas, 'java')).toMatchObject({ level: null, credit: 0, counts: false });
    expect(findRequirement(areas, 'communication')).toMatchObject({
      level: 4,
      credit: 1,
      met: true,
    });
    expect(areas.find(({ id }) => id === 'languages')).toMatchObject({
      readiness: 0.6667,
      met: false,
    });
    expect(areas.find(({ id }) => id === 'communication')).toMatchObject({
      readiness: 1,
      met: true,
    });
    const weights = areas.reduce((sum, { weight }) => sum + weight, 0);
    expect(readiness).toBeCloseTo((2 * (2 / 3) + 1) / weights, 4);
    const python = gaps.find(({ skill }) => skill === 'python');
    expect(python).toMatchObject({ kind: 'requirement', area: 'languages', level: 2, required: 3 });
    expect(python?.gain).toBeCloseTo((2 * (1 / 3)) / weights, 4);
    expect(python?.alternatives).toContain('go');
    expect(gaps.map(({ gain }) => gain)).toEqual(
      gaps.map(({ gain }) => gain).toSorted((a, b) => b - a),
    );
  });

  it('leaves out what is hidden', async () => {
    const learner = createLearner();
    learner.json('progress');
    const profile = await openProfile({
      role: 'window',
      profile: learner.folder,
      resources: 'resources',
      clock: createClock({ fixedNow: thursday }),
      desktop: null,
      reports: null,
      announce: () => {},
      painted: () => {},
      facts: {
        demo: false,
        development: true,
        versions: { app: '0', electron: '', chromium: '', node: '', assembled: false },
      },
    });
    const handlers = createHandlers(profile.services);
    await handlers.changeSettings({ showExtended: false });
    await handlers.setAreasHidden({ areas: ['cloud'], hidden: true });
    await profile.close();
    const { areas } = learner.json<Progress>('progress');
    const core = role.areas.filter(({ source, id }) => source !== 'extended' && id !== 'cloud');
    expect(areas.map(({ id }) => id)).toEqual(core.map(({ id }) => id));
    expect(JSON.stringify(areas)).not.toContain('extended');
    const text = learner.run('progress').stdout;
    expect(text).toContain('Hidden, so not counted: Cloud computing');
    expect(text).not.toContain('Foundations');
  });

  it('is a tree for people', () => {
    const { run } = createLearner();
    run('assess', 'Python', '3');
    const { code, stdout, stderr } = run('progress');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('Back-end engineer: 9 % ready');
    expect(lines[2]).toMatch(/^Programming languages {2,}100 % {2,}met {2}any 1$/);
    expect(lines[3]).toMatch(/^ {2}Python {2,}3 of 3 {2,}met$/);
    expect(lines[4]).toMatch(/^ {2}\d to choose from$/);
    expect(stdout).toContain('What would add most:');
  });
});

describe('roles', () => {
  it('are listed with the readiness for each', () => {
    const { json, run } = createLearner();
    const listed = json<object[]>('roles');
    expect(listed).toEqual([
      { id: 'back-end-engineer', title: role.title, readiness: 0, current: true },
    ]);
    expect(run('roles').stdout).toMatch(/^\* {2}Back-end engineer {4}0 % {2}back-end-engineer\n/);
  });
});
