import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ShareChoice } from '../../src/contract/sharing.ts';
import { usualScope } from '../../src/domain/snapshotScope.ts';
import { createKey, writeKey } from '../../src/main/files/key.ts';
import { readSetting, putSetting } from '../../src/main/store/settingRows.ts';
import type { Services } from '../../src/main/services.ts';
import { form, openLearner, said, type Learner } from './learner.ts';

interface Sharer extends Learner {
  /** What the next dialogs answer; null: cancelled. */
  readonly answer: (path: string | null) => void;
  readonly opened: string[];
  readonly file: (name: string) => string;
}

async function openSharer(): Promise<Sharer> {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-shared-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let path: string | null = null;
  const opened: string[] = [];
  const desktop: Services['desktop'] = {
    askSavePath: () => Promise.resolve(path),
    askOpenPath: () => Promise.resolve(path),
    askOpenPaths: () => Promise.resolve(path === null ? null : [path]),
    openFolder: (shown) => {
      opened.push(shown);
      return Promise.resolve();
    },
    openLink: () => Promise.resolve(),
    openDemo: () => {},
  };
  const learner = await openLearner({ desktop });
  await learner.ask('addSession', form({ note: 'only for my eyes' }));
  await learner.ask(
    'addSession',
    form({ skills: [{ id: 'docker', weight: 1 }], day: '2026-11-01' }),
  );
  await learner.ask(
    'addAssessments',
    said('postgresql', 2, { evidence: [{ kind: 'word', text: 'moved it off Docker' }] }),
  );
  return {
    ...learner,
    opened,
    answer: (next) => {
      path = next;
    },
    file: (name) => join(folder, name),
  };
}

const identity = 'identity.key';

function exporting(change: object = {}) {
  return {
    format: 'snapshot' as const,
    table: 'sessions' as const,
    scope: usualScope,
    sign: true,
    replace: false,
    ...change,
  };
}

describe('a preview', () => {
  it('is what would be written, to the byte', async () => {
    const sharer = await openSharer();
    const { ask, answer, file } = sharer;
    const preview = await ask('previewSnapshot', { scope: usualScope, sign: true });
    expect(preview.sessions).toEqual({ all: 2, noted: 1 });
    expect(sharer.announced).toContainEqual(['exports']);
    const sizes = [
      ['a.milepost', exporting(), preview.bytes.snapshot],
      ['s.csv', exporting({ format: 'csv' }), preview.bytes.sessions],
      ['a.csv', exporting({ format: 'csv', table: 'assessments' }), preview.bytes.assessments],
      ['g.csv', exporting({ format: 'csv', table: 'goals' }), preview.bytes.goals],
    ] as const;
    for (const [name, input, bytes] of sizes) {
      answer(file(name));
      const written = await ask('exportSnapshot', input);
      expect(written).toMatchObject({ bytes, digest: preview.digest });
      expect(statSync(file(name)).size).toBe(bytes);
    }
    const envelope = JSON.parse(readFileSync(file('a.milepost'), 'utf8')) as { snapshot: object };
    expect(envelope.snapshot).toEqual(JSON.parse(preview.text));
    const { fingerprint } = await ask('readIdentity', {});
    expect(preview.fingerprint).toBe(fingerprint);
  });

  it('leaves out what is not chosen, and makes no key when nothing is signed', async () => {
    const { ask, folder } = await openSharer();
    const all = await ask('previewSnapshot', {
      scope: { ...usualScope, sessions: 'all' },
      sign: false,
    });
    expect(all.text).toContain('only for my eyes');
    const less = await ask('previewSnapshot', {
      scope: { ...usualScope, sessions: 'all', notes: false, evidence: false },
      sign: false,
    });
    expect(less.text).not.toContain('only for my eyes');
    expect(less.digest).not.toBe(all.digest);
    expect(less.fingerprint).toBeNull();
    expect(existsSync(join(folder, identity))).toBe(false);
    expect(await ask('readIdentity', {})).toEqual({ fingerprint: null });
  });

  it('counts the sessions of the period, and says where a left-out name still stands', async () => {
    const { ask } = await openSharer();
    const preview = await ask('previewSnapshot', {
      scope: {
        ...usualScope,
        from: '2026-11-10',
        leftOutSkills: ['docker'],
        question: 'Docker next?',
      },
      sign: false,
    });
    expect(preview.sessions).toEqual({ all: 1, noted: 1 });
    expect(preview.mentions).toEqual([
      { skill: 'docker', name: 'Docker', places: ['question', 'evidence'] },
    ]);
  });

  it('refuses a period that ends before it begins, and a day to come', async () => {
    const { refused } = await openSharer();
    const ask = (from: string, to: string) =>
      refused('previewSnapshot', { scope: { ...usualScope, from, to }, sign: false });
    expect((await ask('2026-11-03', '2026-11-02')).code).toBe('period-backwards');
    expect((await ask('2026-11-03', '2026-12-02')).code).toBe('day-in-future');
  });
});

describe('a page', () => {
  it('names no paths, neither to write nor to show', async () => {
    const { refused, file, ask, answer, opened } = await openSharer();
    const path = file('mine.milepost');
    expect((await refused('exportSnapshot', exporting({ path }))).code).toBe('bad-input');
    expect((await refused('openExportFolder', { path })).code).toBe('bad-input');
    expect((await refused('openExportFolder', {})).code).toBe('nothing-exported');
    for (const name of ['exportIdentity', 'replaceIdentity'] as const)
      expect((await refused(name, { path })).code).toBe('bad-input');
    answer(null);
    expect((await refused('exportSnapshot', exporting())).code).toBe('cancelled');
    expect(existsSync(path)).toBe(false);
    answer(path);
    await ask('exportSnapshot', exporting());
    await ask('openExportFolder', {});
    expect(opened).toEqual([join(path, '..')]);
  });
});

describe('presets', () => {
  const choice: ShareChoice = { period: 'days90', sign: true, scope: usualScope };

  it('are kept, renamed and removed, over restarts and not in the history', async () => {
    const { ask, refused, announced } = await openSharer();
    const history = await ask('listChanges', { limit: 50 });
    await ask('savePreset', { name: 'For Kenji', choice });
    expect((await refused('savePreset', { name: 'for  kenji', choice })).code).toBe(
      'preset-exists',
    );
    await ask('savePreset', { name: 'Weekly', choice: { ...choice, sign: false } });
    expect((await refused('renamePreset', { name: 'Weekly', to: 'For Kenji' })).code).toBe(
      'preset-exists',
    );
    const { presets } = await ask('renamePreset', { name: 'Weekly', to: 'weekly' });
    expect(presets.map(({ name }) => name)).toEqual(['For Kenji', 'weekly']);
    expect((await ask('removePreset', { name: 'For Kenji' })).presets).toHaveLength(1);
    expect((await refused('removePreset', { name: 'For Kenji' })).code).toBe('preset-unknown');
    expect(announced).toContainEqual(['exports']);
    await ask('rememberChoice', choice);
    expect(await ask('readSharing', {})).toMatchObject({
      last: choice,
      presets: [{ name: 'weekly', choice: { ...choice, sign: false } }],
      starts: { lastExport: null, days90: '2026-08-22' },
    });
    expect(await ask('listChanges', { limit: 50 })).toEqual(history);
  });

  it('that cannot be read are ignored, and kept aside', async () => {
    const { ask, services } = await openSharer();
    const broken = [{ name: 'Old', choice: { period: 'someday' } }];
    putSetting(services.store(), 'share.presets', broken);
    putSetting(services.store(), 'share.last', { scope: 7 });
    expect(await ask('readSharing', {})).toMatchObject({ last: null, presets: [] });
    await ask('savePreset', { name: 'New', choice });
    await ask('rememberChoice', choice);
    const aside = (name: string) =>
      JSON.parse(readSetting(services.store(), `${name} (invalid)`) ?? '') as unknown;
    expect(aside('share.presets')).toEqual(broken);
    expect(aside('share.last')).toEqual({ scope: 7 });
    expect((await ask('readSharing', {})).presets).toHaveLength(1);
  });

  it('say since when was shared last', async () => {
    const { ask, answer, file } = await openSharer();
    answer(file('a.milepost'));
    await ask('exportSnapshot', exporting({ scope: { ...usualScope, to: '2026-11-12' } }));
    expect((await ask('readSharing', {})).starts.lastExport).toBe('2026-11-12');
  });
});

describe('the key', () => {
  it('is copied for its owner alone', async () => {
    const { ask, refused, answer, file, folder } = await openSharer();
    answer(file('copy.key'));
    expect((await refused('exportIdentity', {})).code).toBe('key-missing');
    await ask('previewSnapshot', { scope: usualScope, sign: true });
    expect(await ask('exportIdentity', {})).toEqual({ path: file('copy.key') });
    expect(readFileSync(file('copy.key'))).toEqual(readFileSync(join(folder, identity)));
    if (process.platform !== 'win32') expect(statSync(file('copy.key')).mode & 0o777).toBe(0o600);
  });

  it('is exchanged, and the one before is never lost', async () => {
    const { ask, answer, file, folder } = await openSharer();
    const first = await ask('previewSnapshot', { scope: usualScope, sign: true });
    const pem = readFileSync(join(folder, identity), 'utf8');
    for (const name of ['b.key', 'c.key']) writeFileSync(file(name), writeKey(createKey()));
    answer(file('b.key'));
    const second = await ask('replaceIdentity', {});
    expect(second.kept).toBe('identity-2026-11-19.key');
    expect(second.fingerprint).not.toBe(first.fingerprint);
    expect(readFileSync(join(folder, 'identity-2026-11-19.key'), 'utf8')).toBe(pem);
    expect((await ask('replaceIdentity', {})).kept).toBeNull();
    answer(file('c.key'));
    expect((await ask('replaceIdentity', {})).kept).toBe('identity-2026-11-19-2.key');
    expect(readFileSync(join(folder, 'identity-2026-11-19-2.key'), 'utf8')).toBe(
      readFileSync(file('b.key'), 'utf8'),
    );
    const now = await ask('previewSnapshot', { scope: usualScope, sign: true });
    expect(now.fingerprint).toBe((await ask('readIdentity', {})).fingerprint);
    if (process.platform !== 'win32')
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.key')))
        expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('stays when the file holds none, and one that is broken can be exchanged', async () => {
    const { ask, refused, answer, file, folder } = await openSharer();
    await ask('previewSnapshot', { scope: usualScope, sign: true });
    const pem = readFileSync(join(folder, identity));
    writeFileSync(file('no.key'), 'no key');
    answer(file('no.key'));
    expect((await refused('replaceIdentity', {})).code).toBe('key-foreign');
    expect(readFileSync(join(folder, identity))).toEqual(pem);

    writeFileSync(join(folder, identity), 'broken');
    const preview = { scope: usualScope, sign: true };
    expect((await refused('previewSnapshot', preview)).code).toBe('key-unreadable');
    writeFileSync(file('b.key'), writeKey(createKey()));
    answer(file('b.key'));
    expect((await ask('replaceIdentity', {})).kept).toBe('identity-2026-11-19.key');
    expect(readFileSync(join(folder, 'identity-2026-11-19.key'), 'utf8')).toBe('broken');
    expect((await ask('previewSnapshot', preview)).fingerprint).not.toBeNull();
  });
});
