import { describe, expect, test } from 'vitest';
import type { AreaNode, SkillNode, SkillTree } from '../../src/contract/skills.ts';
import { form, openLearner, said, type Learner } from './learner.ts';
import { areaNamed, changeResources } from './resources.ts';

const core = {
  languages: ['java', 'python', 'php', 'ruby', 'node-js', 'go'],
  frameworks: ['django', 'ruby-on-rails', 'spring', 'laravel', 'express'],
  'relational-databases': ['mysql', 'postgresql', 'oracle', 'database-design', 'sql', 'orm'],
  'nosql-databases': ['mongodb', 'cassandra', 'couchbase'],
  caching: ['redis', 'memcached'],
  'web-servers': ['apache', 'nginx'],
  'api-design': ['rest', 'swagger', 'postman'],
  cloud: ['aws', 'ec2', 's3', 'rds', 'lambda', 'azure', 'google-cloud'],
  devops: ['git', 'jenkins', 'docker', 'kubernetes'],
  communication: ['communication'],
  'problem-solving': ['problem-solving'],
  'time-management': ['time-management'],
  responsibilities: [
    'performance',
    'security',
    'scalability',
    'reliability',
    'api-integration',
    'front-end-integration',
  ],
};
const extended = ['quality', 'operations', 'messaging', 'foundations'];

function leaves(node: AreaNode | SkillNode): SkillNode[] {
  return node.kind === 'skill' ? [node] : node.children.flatMap(leaves);
}

function areaOf(tree: SkillTree, id: string): AreaNode {
  const area = tree.areas.find((known) => known.id === id);
  if (area === undefined) throw new Error(`no area ${id}`);
  return area;
}

async function study({ ask }: Learner, id: string, minutes: number, day = '2026-11-18') {
  const skills = [{ id, weight: 1 }];
  await ask('addSession', form({ day, durationSeconds: minutes * 60, skills }));
}

describe('the tree', () => {
  test('is the founding document’s list once the extended part is off', async () => {
    const { ask } = await openLearner();
    const whole = await ask('readSkillTree', {});
    expect(whole.areas.map(({ id }) => id)).toEqual([...Object.keys(core), ...extended]);
    await ask('changeSettings', { showExtended: false });
    const tree = await ask('readSkillTree', {});
    const shown = tree.areas.map((area) => [area.id, leaves(area).map(({ skill }) => skill)]);
    expect(Object.fromEntries(shown)).toEqual(core);
    expect(tree).toMatchObject({ areaCount: 13, areasMet: 0, readiness: 0 });
    expect(tree.areas.flatMap(leaves).every(({ source }) => source === 'core')).toBe(true);
  });

  test('weighs what counts: one language of two of 22 shares, one of 18 without the extended', async () => {
    const { ask } = await openLearner();
    await ask('addAssessments', said('python', 3));
    const tree = await ask('readSkillTree', {});
    expect(tree.readiness).toBeCloseTo(2 / 22, 12);
    expect(tree).toMatchObject({ areasMet: 1, areaCount: 17 });
    const languages = areaOf(tree, 'languages');
    expect(languages).toMatchObject({ rule: { any: 1 }, weight: 2, readiness: 1, met: true });
    const counting = leaves(languages).filter(({ counts }) => counts);
    expect(counting).toMatchObject([{ skill: 'python', level: 3, required: 3, value: 1 }]);
    await ask('changeSettings', { showExtended: false });
    expect((await ask('readSkillTree', {})).readiness).toBeCloseTo(2 / 18, 12);
  });

  test('counts the hours of a skill once, in the first area that asks for it', async () => {
    const resources = changeResources(({ role }) => {
      areaNamed(role, 'quality').children.push({ id: 'quality-sql', skill: 'sql', level: 2 });
      areaNamed(role, 'relational-database-practices').children.push({
        id: 'sql-again',
        skill: 'sql',
        level: 2,
      });
    });
    const learner = await openLearner({ resources });
    await study(learner, 'sql', 60);
    await study(learner, 'postgresql', 30, '2026-11-17');
    await study(learner, 'testing', 20, '2026-11-16');
    const tree = await learner.ask('readSkillTree', {});
    expect(areaOf(tree, 'relational-databases')).toMatchObject({
      seconds: 5400,
      lastStudied: '2026-11-18',
    });
    const practices = areaOf(tree, 'relational-databases').children[1];
    expect(practices).toMatchObject({ kind: 'area', seconds: 3600 });
    expect(areaOf(tree, 'quality')).toMatchObject({ seconds: 1200, lastStudied: '2026-11-18' });
    const here = leaves(areaOf(tree, 'quality')).find(({ skill }) => skill === 'sql');
    expect(here).toMatchObject({ seconds: 3600, lastStudied: '2026-11-18' });
    expect(tree.outside).toEqual([]);
  });

  test('leaves a hidden area out, and shows what was studied in it outside', async () => {
    const learner = await openLearner();
    const { ask } = learner;
    await study(learner, 'sql', 60);
    await study(learner, 'git', 30);
    await ask('addAssessments', said('git', 3));
    const before = await ask('readSkillTree', {});
    // One of DevOps' four parts, of a weight of 2.
    expect(before.readiness).toBeCloseTo((2 * 0.25) / 22, 12);
    await ask('setAreasHidden', { areas: ['relational-databases'], hidden: true });
    const tree = await ask('readSkillTree', {});
    expect(tree.areas.map(({ id }) => id)).not.toContain('relational-databases');
    expect(tree.readiness).toBeCloseTo((2 * 0.25) / 20, 12);
    expect(tree.outside.map(({ skill, seconds }) => [skill, seconds])).toEqual([['sql', 3600]]);
    expect(areaOf(tree, 'devops').seconds).toBe(1800);
    expect((await ask('readReadiness', {})).hiddenAreas).toEqual([
      { id: 'relational-databases', title: 'Relational databases' },
    ]);
    await ask('undo', {});
    expect(await ask('readSkillTree', {})).toEqual(before);
  });

  test('hides and shows one area beside the others, as single entries of the history', async () => {
    const { ask, refused } = await openLearner();
    const hide = (area: string, hidden: boolean) =>
      ask('setAreasHidden', { areas: [area], hidden });
    await hide('cloud', false);
    // Two presses in a row: neither has seen the answer to the other.
    await Promise.all([hide('devops', true), hide('cloud', true)]);
    const hidden = async () => (await ask('readApp', {})).settings.hiddenAreas;
    expect(await hidden()).toEqual(['devops', 'cloud']);
    await hide('devops', true);
    const { changes } = await ask('listChanges', { limit: 10 });
    expect(changes.map(({ action, about }) => [action, about])).toEqual([
      ['changeSettings', { names: 'hiddenAreas' }],
      ['changeSettings', { names: 'hiddenAreas' }],
    ]);
    await ask('undo', {});
    expect(await hidden()).toEqual(['devops']);
    await ask('redo', {});
    await Promise.all([hide('devops', false), hide('cloud', false)]);
    expect(await hidden()).toEqual([]);
    expect(await refused('setAreasHidden', { areas: ['knitting'], hidden: true })).toEqual({
      code: 'area-unknown',
      details: { id: 'knitting' },
    });
  });

  test('with everything hidden has no readiness at all', async () => {
    const { ask } = await openLearner();
    await ask('setAreasHidden', { areas: [...Object.keys(core), ...extended], hidden: true });
    expect(await ask('readSkillTree', {})).toMatchObject({ readiness: null, areas: [] });
    expect(await ask('readToday', {})).toMatchObject({ readiness: null, gaps: [], change7: null });
    const progress = await ask('readProgress', { from: null, to: '2026-11-19' });
    expect(progress).toMatchObject({ readiness: [], marks: [], radar: [], areaCount: 0 });
  });

  test('names the mentor whose word it is, until one’s own is newer', async () => {
    const { ask, at } = await openLearner();
    await ask('addAssessments', said('git', 2, { mentor: 'Grace' }));
    const git = async () =>
      leaves(areaOf(await ask('readSkillTree', {}), 'devops')).find(({ skill }) => skill === 'git');
    expect(await git()).toMatchObject({ level: 2, mentor: 'Grace' });
    at('2026-11-20T08:00[Europe/Berlin]');
    await ask('addAssessments', said('git', 3));
    expect(await git()).toMatchObject({ level: 3, mentor: null, met: true });
  });
});

describe('the list', () => {
  test('has what can be picked, with area, level and what the role asks', async () => {
    const { ask } = await openLearner();
    await ask('addSkill', { title: 'Knitting' });
    await ask('addAssessments', said('sql', 2));
    const skills = await ask('listSkills', {});
    const named = (id: string) => skills.find((skill) => skill.id === id);
    expect(named('sql')).toMatchObject({
      title: 'SQL',
      area: 'relational-databases',
      own: false,
      level: 2,
      required: 3,
    });
    expect(named('kotlin')).toMatchObject({ area: null, required: null, level: null });
    expect(named('knitting')).toEqual({
      id: 'knitting',
      title: 'Knitting',
      aliases: [],
      area: null,
      own: true,
      level: null,
      required: null,
    });
  });
});

describe('a skill', () => {
  test('says what it is, where it is asked for and what it would add', async () => {
    const learner = await openLearner();
    const { ask } = learner;
    await study(learner, 'django', 90);
    await ask('addGoal', { skill: 'django', level: 3, by: '2027-01-31', weeklyMinutes: null });
    await ask('addAssessments', said('django', 1, { day: '2026-11-01' }));
    await ask('addAssessments', said('django', 2, { day: '2026-10-01' }));
    const django = await ask('readSkill', { id: 'django' });
    expect(django).toMatchObject({
      id: 'django',
      title: 'Django',
      own: false,
      kind: 'hard',
      area: 'frameworks',
      belongsTo: { id: 'python', title: 'Python' },
      level: 1,
      required: 3,
      seconds: 5400,
      lastStudied: '2026-11-18',
      goals: [{ skill: 'django', level: 3 }],
    });
    expect(django.assessments.map(({ level, counts }) => [level, counts])).toEqual([
      [1, true],
      [2, false],
    ]);
    const [place] = django.places;
    expect(place).toMatchObject({
      nodeId: 'django',
      path: ['Web frameworks'],
      area: 'frameworks',
      required: 3,
    });
    expect(place?.gain).toBeCloseTo((1 - 1 / 3) / 22, 12);
  });

  test('that stands deeper names every area above it', async () => {
    const { ask } = await openLearner();
    expect((await ask('readSkill', { id: 'ec2' })).places).toMatchObject([
      { path: ['Cloud computing', 'AWS platform'], area: 'cloud', required: 2 },
    ]);
  });

  test('adds to readiness alone, also where another choice is further or none was begun', async () => {
    const { ask } = await openLearner();
    const gainOf = async (id: string) => (await ask('readSkill', { id })).places[0]?.gain;
    expect(await gainOf('java')).toBeCloseTo(2 / 22, 12);
    // One of five parts of AWS.
    expect(await gainOf('s3')).toBeCloseTo(0.2 / 22, 12);
    await ask('addAssessments', said('java', 1));
    expect(await gainOf('java')).toBeCloseTo((2 * 2) / 3 / 22, 12);
    expect(await gainOf('python')).toBeCloseTo((2 * 2) / 3 / 22, 12);
    await ask('addAssessments', said('java', 4));
    expect(await gainOf('java')).toBe(0);
    expect(await gainOf('python')).toBe(0);
  });

  test('has its own words for each level, else its area’s, else the scale’s', async () => {
    const resources = changeResources(({ role, catalogue }) => {
      for (const skill of catalogue.skills) {
        if (skill.id === 'ec2' || skill.id === 'kotlin') delete skill.levels;
        if (skill.id === 'git') skill.levels = { '3': 'Own words.' };
      }
      areaNamed(role, 'cloud').levels = { '2': 'Words of the area.' };
      delete areaNamed(role, 'devops').levels;
    });
    const { ask } = await openLearner({ resources });
    const descriptors = async (id: string) => (await ask('readSkill', { id })).descriptors;
    const scale1 = 'Follows an example or a step-by-step guide, with somebody at hand.';
    const scale3 = 'Does everyday work unaided and explains the choices made.';
    expect(await descriptors('ec2')).toMatchObject({ '1': scale1, '2': 'Words of the area.' });
    expect(await descriptors('git')).toMatchObject({ '1': scale1, '3': 'Own words.' });
    expect(await descriptors('kotlin')).toMatchObject({ '1': scale1, '3': scale3 });
  });

  test.each(['knitting', '__proto__', 'toString'])('that is none is refused: %s', async (id) => {
    const { refused } = await openLearner();
    expect(await refused('readSkill', { id })).toEqual({
      code: 'skill-unknown',
      details: { name: id },
    });
  });
});

describe('the questions of the first run', () => {
  test('are the core list, a page for each area, with groups by rule', async () => {
    const { ask } = await openLearner();
    await ask('addAssessments', said('sql', 2));
    const pages = await ask('readQuestions', {});
    const asked = pages.map(({ area, groups }) => [
      area,
      groups.flatMap(({ questions }) => questions.map(({ skill }) => skill)),
    ]);
    expect(Object.fromEntries(asked)).toEqual({
      ...core,
      'api-design': ['rest', 'swagger', 'postman'],
      devops: ['git', 'docker', 'jenkins', 'kubernetes'],
      cloud: ['azure', 'google-cloud', 'aws', 'ec2', 's3', 'rds', 'lambda'],
    });
    const databases = pages.find(({ area }) => area === 'relational-databases');
    expect(databases?.groups).toMatchObject([
      { title: 'Database systems', rule: { any: 1 } },
      { title: 'Database practices', rule: 'all' },
    ]);
    const sql = databases?.groups[1]?.questions.find(({ skill }) => skill === 'sql');
    expect(sql).toMatchObject({ title: 'SQL', required: 3, level: 2 });
  });
});
