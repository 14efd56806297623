/**
 * What was typed in a form that was closed without an answer, until the same form is opened again. In this window's
 * memory only.
 */
const kept = new Map<string, unknown>();

/** Under which name a form is kept; only forms of one kind may share its first word. */
export type DraftKey = `${'session' | 'goal' | 'feedback'} ${string}`;

export function keepFormDraft(key: DraftKey, form: unknown): void {
  kept.set(key, form);
}

/** What was kept under this key, as the form that asks wrote it. */
export function readFormDraft(key: DraftKey): unknown {
  return kept.get(key);
}

export function hasFormDraft(key: DraftKey): boolean {
  return kept.has(key);
}

/** It was saved, cancelled or begun anew. */
export function forgetFormDraft(key: DraftKey): void {
  kept.delete(key);
}

export function forgetFormDrafts(): void {
  kept.clear();
}
