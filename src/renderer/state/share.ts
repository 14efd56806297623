import { useEffect, useMemo, useState } from 'react';
import { create } from 'zustand';
import type { ShareChoice, Sharing } from '../../contract/sharing.ts';
import type { SnapshotPreview } from '../../contract/snapshots.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { usualScope, type SnapshotScope } from '../../domain/snapshotScope.ts';
import { call } from '../client.ts';
import { useRead, type ReadState } from './reads.ts';

const usualChoice: ShareChoice = { period: 'everything', sign: true, scope: usualScope };

/** What is chosen on Share: kept while other screens are shown; null until main has said what was chosen last. */
const useChoices = create<{ readonly choice: ShareChoice | null }>(() => ({ choice: null }));

/** Long enough to type on, short enough that a quit does not come first. */
const restMs = 200;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Shown at once, and remembered when it rests. */
export function setChoice(choice: ShareChoice): void {
  useChoices.setState({ choice });
  clearTimeout(timer);
  timer = setTimeout(() => void call('rememberChoice', choice), restMs);
}

/** As after a start, and when everything was erased. */
export function forgetChoice(): void {
  clearTimeout(timer);
  useChoices.setState({ choice: null });
}

/** Undefined until the choice of last time is known. */
export function useChoice(sharing: Sharing | undefined): ShareChoice | undefined {
  const choice = useChoices((state) => state.choice);
  return choice ?? (sharing === undefined ? undefined : (sharing.last ?? usualChoice));
}

/** The days that a choice comes to now. A preset whose beginning is not there is everything. */
export function scopeOf({ period, scope }: ShareChoice, { starts }: Sharing): SnapshotScope {
  if (period === 'own') return scope;
  return { ...scope, from: period === 'everything' ? null : starts[period], to: null };
}

export interface ShownPreview extends SnapshotPreview {
  /** The same object as long as its text is the same. */
  readonly snapshot: Snapshot;
}

export interface Preview extends ReadState<ShownPreview> {
  /** What is shown was chosen before; the answer to what is chosen now is on its way. */
  readonly isStale: boolean;
}

/** Asked for when a choice rests. The last preview stays until the next one is there. */
export function usePreview(scope: SnapshotScope, sign: boolean): Preview {
  const key = JSON.stringify({ scope, sign });
  const rested = useRested(key);
  const { value, refusal } = useRead(
    'previewSnapshot',
    JSON.parse(rested) as { scope: SnapshotScope; sign: boolean },
  );
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  const isWaiting = value === undefined && refusal === undefined;
  return { value: useSnapshot(value ?? last), refusal, isStale: rested !== key || isWaiting };
}

function useSnapshot(preview: SnapshotPreview | undefined): ShownPreview | undefined {
  const text = preview?.text;
  const snapshot = useMemo(
    () => (text === undefined ? undefined : (JSON.parse(text) as Snapshot)),
    [text],
  );
  return useMemo(() => preview && snapshot && { ...preview, snapshot }, [preview, snapshot]);
}

function useRested(key: string): string {
  const [rested, setRested] = useState(key);
  useEffect(() => {
    const wait = setTimeout(() => setRested(key), restMs);
    return () => clearTimeout(wait);
  }, [key]);
  return rested;
}
