import { useCallback, useEffect, useRef } from 'react';
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { CallName, Input, Outputs } from '../../contract/index.ts';
import type { Noun } from '../../contract/changes.ts';
import type { RefusalCode, RefusalDetails } from '../../domain/refusal.ts';
import { call } from '../client.ts';

/** What each read shows, so that it is read again when one of these nouns changed. */
const nounsOf = {
  readApp: ['settings', 'roles', 'changes', 'copies'],
  readToday: ['sessions', 'skills', 'assessments', 'goals', 'roles', 'settings'],
  readSession: ['sessions', 'skills'],
  listSessions: ['sessions', 'skills', 'roles', 'settings'],
  understandLine: ['skills'],
  listSkills: ['skills', 'assessments', 'roles', 'settings'],
  readSkillTree: ['sessions', 'skills', 'assessments', 'roles', 'settings'],
  readSkill: ['sessions', 'skills', 'assessments', 'goals', 'roles', 'settings'],
  listGoals: ['sessions', 'skills', 'assessments', 'goals', 'roles', 'settings'],
  readProgress: ['sessions', 'skills', 'assessments', 'roles', 'settings'],
  readLevelHistory: ['skills', 'assessments', 'roles', 'settings'],
  readReadiness: ['skills', 'assessments', 'roles', 'settings'],
  readQuestions: ['skills', 'assessments', 'roles'],
  listRoles: ['roles', 'assessments', 'settings'],
  listChanges: ['changes', 'sessions', 'skills', 'assessments', 'goals', 'roles', 'settings'],
  listCopies: ['copies'],
  previewSnapshot: [
    'sessions',
    'skills',
    'assessments',
    'goals',
    'roles',
    'settings',
    'exports',
    'feedback',
  ],
  readSharing: ['exports', 'feedback'],
  listExports: ['exports'],
  readIdentity: ['exports'],
  listLearners: ['learners'],
  readLearner: ['learners'],
  readKept: ['learners'],
  compareKept: ['learners'],
  readMentoring: ['learners', 'copies'],
  readReview: ['learners', 'settings'],
  listTemplates: ['learners'],
  readOpening: ['opening'],
  listFeedback: ['feedback', 'skills', 'assessments', 'goals', 'roles', 'settings'],
  readFeedback: ['feedback', 'skills', 'assessments', 'goals', 'roles', 'settings', 'exports'],
  inspectCopy: [],
  listLicences: [],
  checkStore: ['copies'],
} as const satisfies Partial<Record<CallName, readonly Noun[]>>;

export type ReadName = keyof typeof nounsOf;

export interface ReadState<T> {
  /** The last answer: kept while it is read again, so that nothing flickers. */
  readonly value: T | undefined;
  readonly refusal: { readonly code: RefusalCode; readonly details: RefusalDetails } | undefined;
}

interface Entry extends ReadState<unknown> {
  readonly name: ReadName;
  readonly input: unknown;
  readonly users: number;
  /** Counts the questions asked, so that a late answer to an older one is dropped. */
  readonly asked: number;
  /** Asked for ahead of its first user, who takes that answer and does not ask again. */
  readonly ahead: boolean;
}

const useEntries = create<Readonly<Record<string, Entry>>>(() => ({}));

const empty: ReadState<never> = { value: undefined, refusal: undefined };

/** Reads through a cache that every screen shares, and reads again whenever main says that it changed. */
export function useRead<N extends ReadName>(name: N, input: Input<N>): ReadState<Outputs[N]> {
  const key = `${name} ${JSON.stringify(input)}`;
  const start = useCallback(() => startReading(key, name), [key, name]);
  useEffect(() => start(), [start]);
  const entry = useEntries((entries) => entries[key]);
  return (entry ?? empty) as ReadState<Outputs[N]>;
}

/** Several inputs of one read, such as the pages of a long list. What is read already is not asked again when one joins. */
export function useReads<N extends ReadName>(
  name: N,
  inputs: readonly Input<N>[],
): readonly ReadState<Outputs[N]>[] {
  const keys = inputs.map((input) => `${name} ${JSON.stringify(input)}`);
  const ends = useRef(new Map<string, () => void>());
  useEffect(() => {
    for (const key of keys) {
      if (!ends.current.has(key)) ends.current.set(key, startReading(key, name));
    }
    for (const [key, end] of ends.current) {
      if (keys.includes(key)) continue;
      ends.current.delete(key);
      end();
    }
  });
  useEffect(() => {
    const open = ends.current;
    return () => {
      for (const end of open.values()) end();
      open.clear();
    };
  }, []);
  const entries = useEntries(useShallow((all) => keys.map((key) => all[key] ?? empty)));
  return entries as readonly ReadState<Outputs[N]>[];
}

function startReading(key: string, name: ReadName): () => void {
  const before = useEntries.getState()[key];
  const input: unknown = JSON.parse(key.slice(name.length + 1));
  const users = (before?.users ?? 0) + 1;
  setEntry(key, { ...(before ?? { ...empty, asked: 0 }), name, input, users, ahead: false });
  if (users === 1 && before?.ahead !== true) void readAgain(key);
  return () => {
    const entry = useEntries.getState()[key];
    if (entry === undefined) return;
    setEntry(key, { ...entry, users: entry.users - 1 });
    forgetOldest(name);
  };
}

/** What nobody shows any more, such as the meaning of every line that was being typed. */
const mostIdle = 40;

/** Large, and different with every switch: of those that nobody shows only the last is kept. */
const mostIdleOf: { readonly [N in ReadName]?: number } = { previewSnapshot: 1 };

function forgetOldest(name: ReadName): void {
  const entries = Object.entries(useEntries.getState());
  const idle = entries.filter(([, entry]) => entry.users === 0);
  const named = idle.filter(([, entry]) => entry.name === name);
  const tooMany = [
    ...idle.slice(0, Math.max(0, idle.length - mostIdle)),
    ...named.slice(0, Math.max(0, named.length - (mostIdleOf[name] ?? mostIdle))),
  ];
  if (tooMany.length === 0) return;
  const old = new Set(tooMany.map(([key]) => key));
  useEntries.setState(Object.fromEntries(entries.filter(([key]) => !old.has(key))), true);
}

/** Asks before anything shows it, so that the first screen waits for one answer and not for two in a row. */
export async function preread<N extends ReadName>(name: N, input: Input<N>): Promise<void> {
  const key = `${name} ${JSON.stringify(input)}`;
  if (useEntries.getState()[key] !== undefined) return;
  setEntry(key, { ...empty, name, input, users: 0, asked: 0, ahead: true });
  await readAgain(key);
}

async function readAgain(key: string): Promise<void> {
  const entry = useEntries.getState()[key];
  if (entry === undefined) return;
  const asked = entry.asked + 1;
  setEntry(key, { ...entry, asked });
  const reply = await call(entry.name, entry.input as Input<ReadName>);
  const current = useEntries.getState()[key];
  if (current === undefined || current.asked !== asked) return;
  // Nobody answers it; whoever shows it next asks again.
  if (!reply.ok && reply.error.code === 'superseded') return;
  setEntry(
    key,
    reply.ok
      ? { ...current, value: reply.value, refusal: undefined }
      : { ...current, refusal: reply.error },
  );
}

function setEntry(key: string, entry: Entry): void {
  useEntries.setState({ [key]: entry });
}

/** Reads again what is on screen and concerns one of these nouns; forgets what is not on screen. */
export function refresh(nouns: readonly Noun[]): void {
  const entries = useEntries.getState();
  const kept: Record<string, Entry> = {};
  for (const [key, entry] of Object.entries(entries)) {
    const concerned = nounsOf[entry.name].some((noun) =>
      (nouns as readonly string[]).includes(noun),
    );
    if (entry.users > 0 || !concerned) kept[key] = entry;
  }
  useEntries.setState(kept, true);
  for (const [key, entry] of Object.entries(kept)) {
    const concerned = nounsOf[entry.name].some((noun) =>
      (nouns as readonly string[]).includes(noun),
    );
    if (concerned && entry.users > 0) void readAgain(key);
  }
}

/** Everything again: after a restore, or when the store came back. */
export function refreshAll(): void {
  for (const [key, entry] of Object.entries(useEntries.getState())) {
    if (entry.users > 0) void readAgain(key);
  }
}
