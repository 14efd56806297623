import { describe, expect, test } from 'vitest';
import { form, instant, openLearner } from './learner.ts';
import { areaNamed, changeResources } from './resources.ts';

describe('an edit', () => {
  test("stays in the session's own zone when the machine has moved", async () => {
    const { ask, at } = await openLearner();
    const stated = form({ day: '2026-11-19', startTime: '19:45', endTime: '20:30' });
    const { id, startedAt } = await ask('addSession', stated);
    at('2026-11-20T09:00[Asia/Tokyo]');
    const berlin = { localDay: '2026-11-19', zone: 'Europe/Berlin', offsetMinutes: 60 };
    expect(await ask('editSession', { id, form: { ...stated, note: 'read again' } })).toMatchObject(
      { ...berlin, startedAt, startTime: '19:45', note: 'read again' },
    );
    expect(await ask('editSession', { id, form: { ...stated, startTime: '19:30' } })).toMatchObject(
      { ...berlin, startedAt: instant('2026-11-19T19:30[Europe/Berlin]'), startTime: '19:30' },
    );
    const summer = { ...stated, day: '2026-07-01' };
    expect(await ask('editSession', { id, form: summer })).toMatchObject({
      localDay: '2026-07-01',
      zone: 'Europe/Berlin',
      offsetMinutes: 120,
      startedAt: instant('2026-07-01T19:45[Europe/Berlin]'),
    });
    const here = await ask('addSession', {
      ...stated,
      day: '2026-11-20',
      startTime: '08:00',
      endTime: null,
    });
    expect(here).toMatchObject({ zone: 'Asia/Tokyo', offsetMinutes: 540 });
  });

  test('keeps the seconds of a time that still reads the same', async () => {
    const { ask, at } = await openLearner({ at: '2026-11-19T20:30:42[Europe/Berlin]' });
    const stated = form({ day: '2026-11-19', startTime: '19:45', endTime: '20:30' });
    const { id } = await ask('addSession', stated);
    at('2026-11-25T08:00[Europe/Berlin]');
    expect(await ask('editSession', { id, form: { ...stated, note: 'x' } })).toMatchObject({
      startedAt: instant('2026-11-19T19:45:42[Europe/Berlin]'),
      endedAt: instant('2026-11-19T20:30:42[Europe/Berlin]'),
    });
  });

  test('that changes nothing leaves no entry in the history', async () => {
    const { ask } = await openLearner();
    const { id } = await ask('addSession', form());
    await ask('editSession', { id, form: form() });
    expect((await ask('listChanges', { limit: 10 })).changes).toHaveLength(1);
  });

  test('of what was changed since it was opened is refused, until it is made on what is there', async () => {
    const { ask, refused } = await openLearner();
    const { id } = await ask('addSession', form());
    const { version } = await ask('readSession', { id });
    const changes: Partial<ReturnType<typeof form>>[] = [
      { note: 'elsewhere' },
      { day: '2026-11-17' },
      { startTime: '08:00' },
      { durationSeconds: 60 },
      { activity: 'reading' },
      { skills: [] },
      { skills: [{ id: 'postgresql', weight: 2 }] },
    ];
    for (const change of changes) {
      await ask('editSession', { id, form: form(change), version });
      const mine = { id, form: form({ note: 'mine' }) };
      expect(await refused('editSession', { ...mine, version })).toEqual({
        code: 'session-changed',
        details: { id },
      });
      const now = await ask('readSession', { id });
      expect(await ask('editSession', { ...mine, version: now.version })).toMatchObject({
        note: 'mine',
      });
      // Without one, as a command line does that has nothing open.
      await ask('editSession', { id, form: form() });
    }
    await ask('deleteSession', { id });
    expect(await refused('editSession', { id, form: form(), version })).toMatchObject({
      code: 'session-unknown',
    });
  });

  test('that only saw a change and its undo goes on', async () => {
    const { ask, refused } = await openLearner();
    const { id } = await ask('addSession', form());
    const { version } = await ask('readSession', { id });
    await ask('editSession', { id, form: form({ note: 'elsewhere' }) });
    await ask('undo', {});
    await ask('editSession', { id, form: form({ note: 'mine' }), version });
    await ask('undo', {});
    await ask('redo', {});
    expect(await refused('editSession', { id, form: form(), version })).toMatchObject({
      code: 'session-changed',
    });
  });

  test('of what is not there is refused, and so is its deletion', async () => {
    const { refused } = await openLearner();
    for (const id of ['none', '__proto__', '01890000-0000-7000-8000-000000000000']) {
      expect(await refused('editSession', { id, form: form() })).toMatchObject({
        code: 'session-unknown',
      });
      expect(await refused('deleteSession', { id })).toMatchObject({ code: 'session-unknown' });
      expect(await refused('readSession', { id })).toMatchObject({ code: 'session-unknown' });
    }
  });

  test('is held to the same bounds', async () => {
    const { ask, refused } = await openLearner();
    const { id } = await ask('addSession', form());
    const before = await ask('readSession', { id });
    for (const [change, code] of [
      [{ day: '2026-11-20' }, 'day-in-future'],
      [{ durationSeconds: 0 }, 'duration-zero'],
      [{ durationSeconds: 90_000 }, 'duration-too-long'],
      [{ skills: [{ id: 'knitting', weight: 1 }] }, 'skill-unknown'],
    ] as const) {
      const changed = form({ ...change, skills: [...('skills' in change ? change.skills : [])] });
      expect(await refused('editSession', { id, form: changed })).toMatchObject({ code });
    }
    expect(await ask('readSession', { id })).toEqual(before);
  });
});

describe('a retired skill', () => {
  test('keeps its title in the sessions that named it, which can still be edited', async () => {
    const before = await openLearner();
    const skills = ['memcached', 'redis', 'kotlin'].map((id) => ({ id, weight: 1 }));
    const { id } = await before.ask('addSession', form({ skills }));
    await before.close();
    const resources = changeResources(({ role, catalogue }) => {
      for (const skill of catalogue.skills)
        if (skill.id === 'memcached') skill.replacedBy = 'redis';
      catalogue.skills.splice(
        catalogue.skills.findIndex((skill) => skill.id === 'kotlin'),
        1,
      );
      const { children } = areaNamed(role, 'caching');
      children.splice(
        children.findIndex((node) => 'skill' in node && node.skill === 'memcached'),
        1,
      );
    });
    const { ask, refused } = await openLearner({ folder: before.folder, resources });
    const titles = ['Memcached', 'Redis', 'Kotlin'];
    const { sessions } = await ask('listSessions', { limit: 1 });
    expect(sessions[0]?.skills.map(({ title }) => title)).toEqual(titles);
    const { version } = await ask('readSession', { id });
    const edited = await ask('editSession', { id, form: form({ skills, note: 'x' }), version });
    expect(edited.skills.map(({ title }) => title)).toEqual(titles);
    // A new one says the same thing twice.
    expect(await refused('addSession', form({ skills }))).toMatchObject({ code: 'skill-twice' });
  });
});
