import { useState, type Dispatch, type SetStateAction } from 'react';

/** A form's fields as they are before anything is typed, and what is stored that they were made of; a new one without. */
interface Opened<Stored, Draft> {
  readonly begin: Draft;
  readonly stored: Stored | undefined;
}

interface OpenForm<Stored, Draft> extends Opened<Stored, Draft> {
  readonly draft: Draft;
  readonly setDraft: Dispatch<SetStateAction<Draft>>;
  /** Puts this in the place of what was typed. */
  readonly open: (opened: Opened<Stored, Draft>) => void;
}

/**
 * The fields of a form, and what it was opened on. While nothing is typed it follows what is read again; then both stay,
 * because main compares what it was opened on with what is stored when it is saved.
 */
export function useOpened<Stored extends { readonly version: string }, Draft>(
  given: Opened<Stored, Draft>,
): OpenForm<Stored, Draft> {
  const [opened, setOpened] = useState(given);
  const [draft, setDraft] = useState(given.begin);
  const [seen, setSeen] = useState(given.stored?.version);

  function open(now: Opened<Stored, Draft>): void {
    setOpened(now);
    setDraft(now.begin);
  }

  if (given.stored?.version !== seen) {
    setSeen(given.stored?.version);
    if (draft === opened.begin) open(given);
  }
  return { ...opened, draft, setDraft, open };
}
