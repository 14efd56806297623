import { act as inAct, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { useDialog } from '../../src/renderer/state/dialogs.ts';
import { goTo, usePlace } from '../../src/renderer/state/place.ts';
import { SkillsView } from '../../src/renderer/views/skills/SkillsView.tsx';
import {
  app,
  assessment,
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
  goTo({ screen: 'skills', skill: 'postgresql' });
  useDialog.setState({ dialog: null });
  sent = putBridge({
    readApp: () => app,
    readSkillTree: () => tree,
    readReadiness: () => report,
    readSkill: () => postgresql,
    listSessions: () => ({ sessions: [], next: null }),
    addAssessments: () => ({ assessments: [assessment('a4', { level: 3 })], readiness: 0.7154 }),
    correctAssessment: () => ({ assessment: assessment('a5'), readiness: 0.5 }),
    withdrawAssessment: ({ id }) => ({ id, readiness: 0.5 }),
  });
});

afterEach(() => {
  forget();
  vi.unstubAllGlobals();
});

const writes = (): Sent[] => sent.filter(({ name }) => /^(add|correct|withdraw)/u.test(name));

test('the six levels are radios with descriptors, marked as yours and as asked', async () => {
  show(<SkillsView />);
  const question = await screen.findByRole('group', { name: 'What can you do unaided?' });
  const radios = within(question).getAllByRole<HTMLInputElement>('radio');
  expect(radios.map(({ checked }) => checked)).toEqual([false, false, true, false, false, false]);
  expect(radios[2]?.closest('label')?.textContent).toMatch(
    /2Advanced beginneryoursModels a small/u,
  );
  expect(radios[3]?.closest('label')?.textContent).toContain('asked by the role');
});

test('an assessment with evidence, a day and a mentor is sent as it stands', async () => {
  show(<SkillsView />);
  fireEvent.click(await screen.findByRole('radio', { name: /Competent/u }));
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  const [first, second] = screen.getAllByRole('group', { name: /Piece/u });
  if (first === undefined || second === undefined) throw new Error('Two pieces were added');
  fireEvent.change(within(first).getByRole('textbox'), {
    target: { value: ' https://example.org/plan ' },
  });
  fireEvent.change(within(second).getByRole('combobox'), { target: { value: 'word' } });
  fireEvent.change(screen.getByLabelText('Said by a mentor'), { target: { value: ' Kenji ' } });
  fireEvent.change(screen.getByLabelText('On'), { target: { value: '2026-11-03' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save assessment' }));
  await screen.findByText(/Saved: level 3\. Readiness 71/u);
  expect(screen.getByText('+3.6 points')).toBeTruthy();
  expect(writes()).toEqual([
    {
      name: 'addAssessments',
      input: {
        assessments: [
          {
            skill: 'postgresql',
            level: 3,
            evidence: [{ kind: 'artifact', text: 'https://example.org/plan' }],
            day: '2026-11-03',
            mentor: 'Kenji',
          },
        ],
      },
    },
  ]);
});

test('what was begun is still there after looking elsewhere', async () => {
  show(<SkillsView />);
  fireEvent.click(await screen.findByRole('radio', { name: /Expert/u }));
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(usePlace.getState()).toEqual({ screen: 'skills' });
  fireEvent.click(await screen.findByText('PostgreSQL', { selector: '[role="gridcell"] *' }));
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: /Expert/u })).checked).toBe(
    true,
  );
});

test('a refusal is said in the panel and loses nothing', async () => {
  putBridge({
    readApp: () => app,
    readSkillTree: () => tree,
    readReadiness: () => report,
    readSkill: () => postgresql,
    listSessions: () => ({ sessions: [], next: null }),
    addAssessments: () => ({ ok: false, error: { code: 'disk-full', details: {} } }),
  });
  show(<SkillsView />);
  fireEvent.click(await screen.findByRole('radio', { name: /Proficient/u }));
  fireEvent.click(screen.getByRole('button', { name: 'Save assessment' }));
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Proficient/u }).checked).toBe(true);
});

test('correcting takes over what was said and replaces it', async () => {
  show(<SkillsView />);
  const history = await screen.findByRole('list', { name: 'History' });
  fireEvent.click(within(history).getByRole('button', { name: /^Correct level 2/u }));
  expect(screen.getAllByRole('group', { name: /Piece/u })).toHaveLength(2);
  fireEvent.click(screen.getByRole('radio', { name: /Novice/u }));
  fireEvent.click(screen.getByRole('button', { name: 'Save correction' }));
  await waitFor(() => expect(writes()).toHaveLength(1));
  expect(writes()[0]).toEqual({
    name: 'correctAssessment',
    input: { id: 'a3', level: 1, day: '2026-09-18', evidence: postgresql.assessments[0]?.evidence },
  });
});

test('a corrected assessment stays readable, struck and marked; the others can be withdrawn', async () => {
  show(<SkillsView />);
  const history = await screen.findByRole('list', { name: 'History' });
  const [counting, corrected, mentors] = within(history).getAllByRole('listitem');
  expect(counting?.textContent).toContain('counts');
  expect(corrected?.querySelectorAll('s')).toHaveLength(2);
  expect(corrected?.textContent).toContain('corrected');
  expect(corrected?.querySelector('button')).toBeNull();
  expect(mentors?.textContent).toContain('Kenji (mentor)');
  if (mentors === undefined) throw new Error('Three assessments');
  fireEvent.click(within(mentors).getByRole('button', { name: /^Withdraw level 1/u }));
  await waitFor(() =>
    expect(writes()).toEqual([{ name: 'withdrawAssessment', input: { id: 'a1' } }]),
  );
});

test('only web and mail addresses in evidence can be pressed, and first show where they lead', async () => {
  show(<SkillsView />);
  const address = 'https://github.com/aiko-t/order-api/pull/41';
  fireEvent.click(
    await screen.findByRole('button', { name: 'github.com/aiko-t/order-api/pull/41' }),
  );
  expect(useDialog.getState().dialog).toEqual({ kind: 'link', address });
  expect(screen.queryByRole('button', { name: /javascript/u })).toBeNull();
  expect(screen.getByText(/javascript:alert/u)).toBeTruthy();
});

test('the panel leads to a goal and to a session of this skill', async () => {
  show(<SkillsView />);
  fireEvent.click(await screen.findByRole('button', { name: 'Set a goal' }));
  expect(useDialog.getState().dialog).toEqual({ kind: 'goal', skill: 'postgresql', level: 3 });
  fireEvent.click(screen.getByRole('button', { name: 'Log a session' }));
  expect(useDialog.getState().dialog).toEqual({ kind: 'session', skill: 'postgresql' });
});

test('in a narrow window the panel lies over the tree', async () => {
  setWidth(900);
  show(<SkillsView />);
  const panel = await screen.findByRole('dialog', { name: 'Skill' });
  expect(await within(panel).findByRole('heading', { name: 'PostgreSQL' })).toBeTruthy();
  fireEvent.keyDown(within(panel).getByRole('heading', { name: 'PostgreSQL' }), { key: 'Escape' });
  expect(usePlace.getState()).toEqual({ screen: 'skills' });
});

test('the focus is given to the panel of a skill that the palette opens, also when it is open', async () => {
  show(<SkillsView />);
  const title = await screen.findByRole('heading', { level: 2, name: /PostgreSQL/u });
  const elsewhere = screen.getAllByRole('textbox')[0];
  elsewhere?.focus();
  expect(document.activeElement).toBe(elsewhere);
  inAct(() => goTo({ screen: 'skills', skill: 'postgresql', focus: 'panel' }));
  expect(document.activeElement).toBe(title);
});
