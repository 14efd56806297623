import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { goTo, usePlace } from '../../src/renderer/state/place.ts';
import { SkillsView } from '../../src/renderer/views/skills/SkillsView.tsx';
import {
  app,
  forget,
  postgresql,
  putBridge,
  report,
  setWidth,
  show,
  startSkillWords,
  tree,
  type Sent,
} from './skillsFakes.tsx';

let sent: Sent[];

beforeAll(startSkillWords);

beforeEach(() => {
  setWidth(1280);
  goTo({ screen: 'skills' });
  sent = putBridge({
    readApp: () => app,
    readSkillTree: () => tree,
    readReadiness: () => report,
    readSkill: () => postgresql,
    listSessions: () => ({ sessions: [], next: null }),
    changeSettings: () => app.settings,
  });
});

afterEach(() => {
  forget();
  vi.unstubAllGlobals();
});

const rowNames = (): string[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.textContent?.trim() ?? '');

const row = (name: string): HTMLElement => {
  const found = screen
    .getAllByRole('row')
    .find((one) => within(one).queryAllByRole('gridcell')[0]?.textContent?.trim() === name);
  if (found === undefined) throw new Error(`No row ${name}`);
  return found;
};

test('says where one stands, rounded down', async () => {
  show(<SkillsView />);
  expect(await screen.findByText(/1 of 3 areas met/u)).toBeTruthy();
  expect(screen.getByText('67 %').tagName).toBe('STRONG');
});

test('at first all is closed but the first area with something missing', async () => {
  show(<SkillsView />);
  await screen.findByRole('treegrid');
  expect(rowNames()).toEqual([
    'Programming languages',
    'Relational databases',
    'Systems',
    'MySQL',
    'PostgreSQL',
    'Practices',
    'SQL queries',
    'Communication',
    'Outside this role',
  ]);
  expect(row('Programming languages').getAttribute('aria-expanded')).toBe('false');
});

test('rules in words, levels, days and the choice that counts', async () => {
  show(<SkillsView />);
  await screen.findByRole('treegrid');
  fireEvent.click(row('Programming languages'));
  expect(row('Programming languages').textContent).toContain('any 1 of 2');
  expect(row('Relational databases').textContent).toContain('both groups');
  expect(row('Communication').textContent).toContain('one skill');
  expect(within(row('PostgreSQL')).getByRole('img').getAttribute('aria-label')).toBe(
    'Level 2 of 3 asked',
  );
  expect(row('Python').textContent).toMatch(/counts.*yesterday.*10\.0/u);
  expect(row('Java').dataset['choice']).toBe('other');
});

test('arrows walk, right and left open and close, Enter opens the panel', async () => {
  show(<SkillsView />);
  await screen.findByRole('treegrid');
  const key = (name: string): boolean =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
  row('Programming languages').focus();
  key('ArrowRight');
  expect(row('Programming languages').getAttribute('aria-expanded')).toBe('true');
  key('ArrowRight');
  expect(document.activeElement).toBe(row('Java'));
  key('ArrowDown');
  expect(document.activeElement).toBe(row('Python'));
  key('ArrowLeft');
  expect(document.activeElement).toBe(row('Programming languages'));
  key('ArrowLeft');
  expect(row('Programming languages').getAttribute('aria-expanded')).toBe('false');
  key('End');
  expect(document.activeElement).toBe(row('Outside this role'));
  key('Home');
  expect(document.activeElement).toBe(row('Programming languages'));
  row('PostgreSQL').focus();
  key('Enter');
  expect(usePlace.getState()).toEqual({ screen: 'skills', skill: 'postgresql' });
  expect(await screen.findByRole('heading', { name: 'PostgreSQL' })).toBeTruthy();
  expect(row('PostgreSQL').getAttribute('aria-selected')).toBe('true');
});

test('filters by alias, by area name and by gaps, and offers a way out of nothing', async () => {
  show(<SkillsView />);
  const field = await screen.findByRole('textbox', { name: 'Filter by name or other name' });
  fireEvent.change(field, { target: { value: 'ｐｓｑｌ' } });
  expect(rowNames()).toEqual(['Relational databases', 'Systems', 'PostgreSQL']);
  fireEvent.change(field, { target: { value: 'programming' } });
  expect(rowNames()).toEqual(['Programming languages', 'Java', 'Python']);
  fireEvent.change(field, { target: { value: 'haskell' } });
  expect(screen.getByText('No skill is called “haskell” here.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Gaps 2' }));
  expect(rowNames()).toEqual([
    'Relational databases',
    'Systems',
    'PostgreSQL',
    'Communication',
    'Communication',
  ]);
  fireEvent.click(screen.getByRole('radio', { name: 'Met 2' }));
  expect(rowNames()).toEqual([
    'Programming languages',
    'Python',
    'Relational databases',
    'Practices',
    'SQL queries',
  ]);
});

test('shows what stands outside the role', async () => {
  goTo({ screen: 'skills', section: 'outside' });
  show(<SkillsView />);
  await screen.findByText('Kafka');
  expect(rowNames()).toEqual(['Outside this role', 'Kafka']);
});

test('an area is hidden from its own menu, and said beside readiness with a way back', async () => {
  const hidden = { ...app, settings: { ...app.settings, hiddenAreas: ['languages'] } };
  putBridge({
    readApp: () => hidden,
    readSkillTree: () => tree,
    readReadiness: () => report,
    readSkill: () => postgresql,
  });
  show(<SkillsView />);
  expect(await screen.findByText(/Programming languages is hidden/u)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Show it' })).toBeTruthy();
});

test('hiding sends the area, and not what else is hidden', async () => {
  show(<SkillsView />);
  fireEvent.click(await screen.findByRole('button', { name: 'More about Communication' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Hide this area' }));
  expect(sent.at(-1)).toEqual({
    name: 'setAreasHidden',
    input: { areas: ['communication'], hidden: true },
  });
});

test('without a panel the next step stands beside the tree', async () => {
  show(<SkillsView />);
  const side = await screen.findByRole('complementary', { name: 'Next step' });
  expect(within(side).getByRole('heading', { level: 3 }).textContent).toBe('Communication');
  expect(side.textContent).toContain('+25.0 points when reached');
  fireEvent.click(within(side).getByRole('button', { name: /PostgreSQL/u }));
  expect(usePlace.getState().skill).toBe('postgresql');
});
