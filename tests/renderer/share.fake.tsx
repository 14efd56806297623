import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { Handlers } from '../../src/contract/index.ts';
import type { Sharing, ShareChoice } from '../../src/contract/sharing.ts';
import type { SnapshotPreview } from '../../src/contract/snapshots.ts';
import { usualScope } from '../../src/domain/snapshotScope.ts';
import { ShareView } from '../../src/renderer/views/share/ShareView.tsx';
import { aDigest, aFingerprint, aSnapshot } from './report.fake.ts';
import { anApp, fakeMain, show, type FakeMain } from './today.fake.tsx';

export const choice: ShareChoice = { period: 'everything', sign: true, scope: usualScope };

export const sharing: Sharing = {
  last: null,
  presets: [],
  starts: {
    lastReview: null,
    lastExport: '2026-11-02',
    days90: '2026-08-22',
    months12: '2025-11-20',
  },
};

export const preview: SnapshotPreview = {
  text: JSON.stringify(aSnapshot),
  digest: aDigest,
  fingerprint: aFingerprint,
  bytes: { snapshot: 12_300, sessions: 100, assessments: 4_000, goals: 300 },
  sessions: { all: 371, noted: 183 },
  mentions: [],
};

export const handlers: Partial<Handlers> = {
  readApp: () => ({ ...anApp, settings: { ...anApp.settings, name: 'Aiko' } }),
  readSharing: () => sharing,
  rememberChoice: () => null,
  previewSnapshot: () => preview,
  listExports: () => ({ exports: [], next: null }),
  listFeedback: () => ({ feedbacks: [], next: null }),
  readIdentity: () => ({ fingerprint: aFingerprint }),
  listSkills: () => [
    {
      id: 'docker',
      title: 'Docker',
      aliases: ['containers'],
      area: null,
      own: false,
      level: null,
      required: null,
    },
  ],
};

// happy-dom lays nothing out.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

export async function open(more: Partial<Handlers> = {}): Promise<FakeMain> {
  const main = fakeMain({ ...handlers, ...more });
  await show(<ShareView />, ['share', 'report', 'progress', 'skills']);
  await screen.findByRole('article');
  return main;
}

export const lastAsked = (main: FakeMain) => main.inputsOf('previewSnapshot').at(-1);

/** Until the next preview is asked for. */
export async function asks(main: FakeMain, change: object, more: object = {}): Promise<void> {
  await waitFor(() =>
    expect(lastAsked(main)).toEqual({ sign: true, ...more, scope: { ...usualScope, ...change } }),
  );
}
