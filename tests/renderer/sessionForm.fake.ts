import { fireEvent, screen } from '@testing-library/react';
import type { Handlers } from '../../src/contract/index.ts';
import { anApp } from './today.fake.tsx';

export const reads: Partial<Handlers> = {
  readApp: () => anApp,
  listSkills: () =>
    ['postgresql', 'sql'].map((id) => ({
      id,
      title: id,
      aliases: [],
      area: 'relational-databases',
      own: false,
      level: null,
      required: null,
    })),
};

export const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label);

export async function fill(label: string, value: string): Promise<void> {
  const input = await field(label);
  fireEvent.change(input, { target: { value } });
  fireEvent.blur(input);
}
