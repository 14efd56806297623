import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { SkillPicker } from '../../src/renderer/views/skills/SkillPicker.tsx';
import {
  app,
  forget,
  putBridge,
  setWidth,
  show,
  skillNames,
  startSkillWords,
  type Sent,
} from './skillsFakes.tsx';

let sent: Sent[];

beforeAll(startSkillWords);

beforeEach(() => {
  setWidth(1280);
  sent = putBridge({
    readApp: () => app,
    listSkills: () => skillNames,
    addSkill: ({ title }) => ({ id: title.toLowerCase(), title }),
  });
});

afterEach(() => {
  forget();
  vi.unstubAllGlobals();
});

const changed = vi.fn<(ids: string[]) => void>();

function Form({ multiple = false }: { readonly multiple?: boolean }): ReactElement {
  const [value, setValue] = useState<string[]>([]);
  return (
    <SkillPicker
      label="Skills"
      multiple={multiple}
      value={value}
      onChange={(ids) => {
        changed(ids);
        setValue(ids);
      }}
    />
  );
}

async function type(text: string): Promise<HTMLElement> {
  const field = await screen.findByRole('combobox', { name: 'Skills' });
  await waitFor(() => expect(sent.some(({ name }) => name === 'listSkills')).toBe(true));
  await Promise.resolve();
  fireEvent.change(field, { target: { value: text } });
  return field;
}

const optionNames = (): (string | null)[] =>
  screen.getAllByRole('option').map(({ textContent }) => textContent);

test('finds by alias, in any case and width, and Enter takes the best fit', async () => {
  show(<Form />);
  const field = await type('PSQＬ');
  expect(optionNames()[0]).toBe('PostgreSQLpsql');
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' });
  expect(changed).toHaveBeenLastCalledWith(['postgresql']);
});

test('the best fit comes first, whatever its area', async () => {
  show(<Form />);
  await type('sql');
  expect(optionNames().slice(0, 2)).toEqual(['SQL queries', 'PostgreSQL']);
});

test('adds what is not there as an own skill, last in the list', async () => {
  show(<Form />);
  await type('Kafka');
  expect(optionNames()).toEqual(['Add “Kafka” as my own skill']);
  fireEvent.click(screen.getByRole('option', { name: /Kafka/u }));
  await waitFor(() => expect(changed).toHaveBeenLastCalledWith(['kafka']));
  expect(sent.at(-1)).toEqual({ name: 'addSkill', input: { title: 'Kafka' } });
  expect(screen.getByText('Kafka')).toBeTruthy();
});

test('nothing that is called so already is offered to be added', async () => {
  show(<Form />);
  await type('postgres');
  expect(optionNames()).toEqual(['PostgreSQLPostgres']);
});

test('several can be picked, and Backspace takes out the last', async () => {
  show(<Form multiple />);
  const field = await type('sql');
  fireEvent.click(screen.getByRole('option', { name: /SQL queries/u }));
  fireEvent.change(field, { target: { value: 'python' } });
  fireEvent.click(screen.getByRole('option', { name: /Python/u }));
  expect(changed).toHaveBeenLastCalledWith(['sql', 'python']);
  fireEvent.keyDown(field, { key: 'Backspace' });
  expect(changed).toHaveBeenLastCalledWith(['sql']);
});
