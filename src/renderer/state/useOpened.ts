import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { forgetFormDraft, keepFormDraft, readFormDraft, type DraftKey } from './formDrafts.ts';

/** A form's fields as they are before anything is typed, and what is stored that they were made of; a new one without. */
interface Opened<Stored, Draft> {
  readonly begin: Draft;
  readonly stored: Stored | undefined;
}

interface Kept<Stored, Draft> {
  readonly opened: Opened<Stored, Draft>;
  readonly draft: Draft;
}

interface OpenForm<Stored, Draft> extends Opened<Stored, Draft> {
  readonly draft: Draft;
  readonly setDraft: Dispatch<SetStateAction<Draft>>;
  /** What is shown was typed before the form was closed without an answer. */
  readonly isFromBefore: boolean;
  /** Puts this in the place of what was typed. */
  readonly open: (opened: Opened<Stored, Draft>) => void;
}

/**
 * The fields of a form, and what it was opened on. While nothing is typed it follows what is read again; then both stay,
 * because main compares what it was opened on with what is stored when it is saved. What is typed is kept under `key`
 * until it is forgotten there, so that closing the form loses nothing.
 */
export function useOpened<Stored extends { readonly version: string }, Draft>(
  given: Opened<Stored, Draft>,
  key: DraftKey,
): OpenForm<Stored, Draft> {
  // Only this form writes under its key.
  const [before] = useState(() => readFormDraft(key) as Kept<Stored, Draft> | undefined);
  const [opened, setOpened] = useState(before?.opened ?? given);
  const [draft, setDraft] = useState(before?.draft ?? given.begin);
  const [seen, setSeen] = useState(given.stored?.version);
  const [isFromBefore, setFromBefore] = useState(before !== undefined);

  function open(now: Opened<Stored, Draft>): void {
    setOpened(now);
    setDraft(now.begin);
    setFromBefore(false);
  }

  useEffect(() => {
    if (isSame(draft, opened.begin)) forgetFormDraft(key);
    else keepFormDraft(key, { opened, draft } satisfies Kept<Stored, Draft>);
  }, [key, opened, draft]);

  if (given.stored?.version !== seen) {
    setSeen(given.stored?.version);
    if (draft === opened.begin) open(given);
  }
  return { ...opened, draft, setDraft, isFromBefore, open };
}

/** A draft is plain fields; one that was typed and taken back holds nothing to keep. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
