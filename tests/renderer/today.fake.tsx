import { MantineProvider } from '@mantine/core';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import type { Noun } from '../../src/contract/changes.ts';
import type { Bridge, CallName, Handlers, Notice, Reply } from '../../src/contract/index.ts';
import type { App } from '../../src/contract/app.ts';
import type { SessionForm, UnderstoodLine } from '../../src/contract/sessions.ts';
import type { Today } from '../../src/contract/today.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { dismissMessage, useMessages } from '../../src/renderer/state/actions.ts';
import { closeDialog } from '../../src/renderer/state/dialogs.ts';
import { forgetFormDrafts } from '../../src/renderer/state/formDrafts.ts';
import { clearLine } from '../../src/renderer/state/quickAdd.ts';
import { refresh, refreshAll } from '../../src/renderer/state/reads.ts';
import { theme } from '../../src/renderer/ui/theme.ts';
import { loadWords, startWords } from '../../src/renderer/words.ts';

export interface Asked {
  readonly name: string;
  readonly input: unknown;
}

export interface FakeMain {
  /** Every call that crossed the bridge, in order. */
  readonly asked: readonly Asked[];
  readonly inputsOf: (name: CallName) => unknown[];
}

/** `window.bridge` with these handlers; a thrown Refusal becomes the envelope, as in main. */
export function fakeMain(handlers: Partial<Handlers>): FakeMain {
  const asked: Asked[] = [];
  const bridge: Bridge = {
    async call(name, input): Promise<Reply<unknown>> {
      asked.push({ name, input });
      const handler = handlers[name as CallName] as ((input: unknown) => unknown) | undefined;
      if (handler === undefined) throw new Error(`No handler for ${name} in this test`);
      try {
        return { ok: true, value: await handler(input) };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { ok: false, error: { code: error.code, details: error.details } };
      }
    },
    onNotice: (listener: (notice: Notice) => void) => () => void listener,
  };
  Object.defineProperty(window, 'bridge', { configurable: true, value: bridge });
  // What an earlier test read is not this one's.
  refreshAll();
  return {
    asked,
    inputsOf: (name) => asked.filter((call) => call.name === name).map(({ input }) => input),
  };
}

/** What main tells the windows after a write. */
export function tellChanged(...nouns: Noun[]): void {
  refresh(nouns);
}

export async function show(view: ReactNode, namespaces: readonly string[] = []): Promise<void> {
  await startWords();
  await Promise.all(namespaces.map(loadWords));
  render(
    <MantineProvider theme={theme} env="test">
      {view}
    </MantineProvider>,
  );
}

// happy-dom has no font loading; a note field grows again when its font has come.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });

afterEach(() => {
  cleanup();
  clearLine();
  closeDialog();
  forgetFormDrafts();
  for (const { id } of useMessages.getState().messages) dismissMessage(id);
});

export const aToday: Today = {
  day: '2026-11-19',
  role: { id: 'back-end-engineer', title: 'Back-end engineer' },
  readiness: 0.49,
  change7: 0.011,
  change30: 0.115,
  areasMet: 3,
  areaCount: 13,
  askedAreaCount: 13,
  unansweredExtended: 0,
  assessedCount: 20,
  sessionsExist: true,
  hiddenAreas: [],
  extendedHidden: false,
  week: {
    start: '2026-11-16',
    days: ['16', '17', '18', '19', '20', '21', '22'].map((day) => ({
      day: `2026-11-${day}`,
      seconds: day === '18' ? 2700 : 0,
      isToday: day === '19',
      isFuture: day > '19',
    })),
    seconds: 2700,
    promisedMinutes: 90,
    keptMinutes: 20,
  },
  gaps: [],
  gapCount: 0,
  goals: [],
  sessions: [],
  earlierSessions: null,
  breakDays: null,
  next: null,
  passed: [],
};

export const anApp: App = {
  problem: null,
  readOnly: false,
  demo: false,
  development: true,
  profile: '/profile',
  platform: 'linux',
  versions: { app: '0', electron: '0', chromium: '0', node: '0', sqlite: '0', assembled: false },
  today: '2026-11-19',
  settings: {
    name: '',
    appearance: 'light',
    weekStart: 1,
    showExtended: true,
    hiddenAreas: [],
    firstRunDone: true,
    invalid: [],
  },
  role: { id: 'back-end-engineer', title: 'Back-end engineer' },
  areas: [
    { id: 'relational-databases', title: 'Relational databases', kind: 'hard', source: 'core' },
  ],
  undo: { undo: null, redo: null },
};

export const aForm: SessionForm = {
  day: '2026-11-19',
  startTime: '19:30',
  endTime: '20:15',
  durationSeconds: 2700,
  skills: [{ id: 'postgresql', weight: 1 }],
  activity: 'practice',
  note: 'index tuning',
};

export const anUnderstoodLine: UnderstoodLine = {
  parts: [
    { kind: 'duration', text: '45m', seconds: 2700 },
    {
      kind: 'skill',
      text: 'postgres',
      id: 'postgresql',
      title: 'PostgreSQL',
      area: 'relational-databases',
    },
    { kind: 'activity', text: 'practice', activity: 'practice' },
    { kind: 'note', text: 'index tuning' },
  ],
  form: aForm,
  problem: null,
};
