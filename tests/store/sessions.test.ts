import fc from 'fast-check';
import { expect, test } from 'vitest';
import { together } from '../../src/main/store/db.ts';
import {
  addSession,
  deleteSession,
  editSession,
  listSessions,
  readSession,
  type SessionRow,
} from '../../src/main/store/sessions.ts';
import { now, openNew, session } from './fixture.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const hour = 3_600_000;

/** From `start` hours after `now` on. */
function timed(start: number, change: Parameters<typeof session>[0] = {}) {
  const startedAt = now + start * hour;
  return session({
    startedAt,
    endedAt: startedAt + hour,
    offsetMinutes: 60,
    zone: 'Europe/Berlin',
    durationSeconds: 3600,
    localDay: '2026-03-02',
    ...change,
  });
}

test('a session is kept as it was lived', async () => {
  const db = await openNew();
  const skills = [
    { id: 'sql', weight: 2 },
    { id: 'postgresql', weight: 1 },
  ];
  const input = timed(-2, {
    skills,
    durationSeconds: 100,
    note: 'Fenster 窓 🪟',
    activity: 'interview-preparation',
  });
  const id = addSession(db, input, now);
  expect(readSession(db, id)).toEqual({
    ...input,
    id,
    recordedAt: now,
    overlaps: false,
    skills: [
      { id: 'sql', weight: 2, seconds: 67 },
      { id: 'postgresql', weight: 1, seconds: 33 },
    ],
  });
  editSession(db, id, session({ skills: [] }), now + 5);
  expect(readSession(db, id)).toEqual({
    ...session(),
    id,
    recordedAt: now,
    overlaps: false,
    skills: [],
  });
  deleteSession(db, id, now);
  for (const lose of [readSession, deleteSession])
    expect(() => lose(db, id, now)).toThrow(refusal('session-unknown'));
  expect(() => {
    editSession(db, id, input, now);
  }).toThrow(refusal('session-unknown'));
});

test('an unknown skill and the same skill twice are refused', async () => {
  const db = await openNew();
  const twice = [
    { id: 'sql', weight: 1 },
    { id: 'sql', weight: 2 },
  ];
  expect(() => addSession(db, session({ skills: twice }), now)).toThrow(refusal('skill-twice'));
  expect(() => addSession(db, session({ skills: [{ id: 'cobol', weight: 1 }] }), now)).toThrow(
    refusal('skill-unknown'),
  );
  for (const durationSeconds of [0, 86_401])
    expect(() => addSession(db, session({ durationSeconds }), now)).toThrow('CHECK');
  expect(() => addSession(db, session({ localDay: '2026-02-30' }), now)).toThrow('CHECK');
  expect(listSessions(db, { limit: 5 }).sessions).toEqual([]);
});

test('overlapping sessions are marked, touching ones are not', async () => {
  const db = await openNew();
  const [early, touching, within, unknown, long] = [
    addSession(db, timed(-10), now),
    addSession(db, timed(-9), now),
    addSession(db, timed(-8.5), now),
    addSession(db, session({ localDay: '2026-03-02' }), now),
    addSession(db, timed(-40, { endedAt: now - 16 * hour }), now),
  ];
  const overlapping = () =>
    listSessions(db, { limit: 9 })
      .sessions.filter(({ overlaps }) => overlaps)
      .map(({ id }) => id);
  expect(overlapping().toSorted()).toEqual([touching, within]);
  editSession(db, within ?? '', timed(-16.5), now);
  expect(overlapping().toSorted()).toEqual([within, long].toSorted());
  expect([early, unknown].some((id) => overlapping().includes(id ?? ''))).toBe(false);
});

const anyInput = fc
  .record({
    day: fc.integer({ min: 1, max: 4 }),
    startedAt: fc.option(fc.integer({ min: 0, max: 5 })),
    skills: fc.subarray(['sql', 'git', 'java'], { maxLength: 2 }),
  })
  .map(({ day, startedAt, skills }) =>
    session({
      localDay: `2026-02-0${day}`,
      startedAt: startedAt === null ? null : now + startedAt,
      offsetMinutes: startedAt === null ? null : 0,
      skills: skills.map((id) => ({ id, weight: 1 })),
    }),
  );

test('pages follow each other without a gap or a repeat, also through unknown starts, also of one skill', async () => {
  const db = await openNew();
  together(db, () => {
    for (const input of fc.sample(anyInput, { numRuns: 70, seed: 3 })) addSession(db, input, now);
  });
  const everything = listSessions(db, { limit: 500 }).sessions;
  const order = (a: SessionRow, b: SessionRow): number =>
    Number(a.localDay < b.localDay) - Number(a.localDay > b.localDay) ||
    (b.startedAt ?? -1) - (a.startedAt ?? -1) ||
    Number(a.id < b.id) - Number(a.id > b.id);
  expect(everything).toHaveLength(70);
  expect(everything.toSorted(order)).toEqual(everything);
  for (const limit of [1, 3, 7, 69, 70, 71]) {
    for (const skill of [undefined, 'git']) {
      const wanted = everything.filter(
        ({ skills }) => skill === undefined || skills.some(({ id }) => id === skill),
      );
      const paged: SessionRow[] = [];
      let after: string | undefined;
      do {
        const page = listSessions(db, { limit, after, skill });
        expect(page.sessions.length).toBeLessThanOrEqual(limit);
        paged.push(...page.sessions);
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(paged).toEqual(wanted);
    }
  }
  expect(() => listSessions(db, { limit: 1, after: "'; DROP TABLE sessions" })).toThrow(
    refusal('bad-input'),
  );
});
