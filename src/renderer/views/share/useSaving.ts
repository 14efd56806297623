import { useRef, useState } from 'react';
import type { ExportFormat, ExportedFile, TableName } from '../../../contract/snapshots.ts';
import type { SnapshotScope } from '../../../domain/snapshotScope.ts';
import { act } from '../../state/actions.ts';
import type { RefusalLike } from '../../ui/refusalWords.ts';

export interface FileChoice {
  readonly format: ExportFormat;
  /** Of a CSV. */
  readonly table?: TableName;
}

export interface Saving {
  readonly save: (choice: FileChoice) => void;
  readonly isBusy: boolean;
  readonly saved: ExportedFile | undefined;
  readonly refusal: RefusalLike | undefined;
}

/** Writes one file at a time: pressed again meanwhile, nothing more happens. */
export function useSaving(scope: SnapshotScope, sign: boolean): Saving {
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<ExportedFile>();
  const [refusal, setRefusal] = useState<RefusalLike>();
  // A second press may come before the first is drawn.
  const busy = useRef(false);

  async function save({ format, table = 'sessions' }: FileChoice): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    setRefusal(undefined);
    const input = { format, table, scope, sign, replace: false };
    const reply = await act('exportSnapshot', input, { quiet: true });
    busy.current = false;
    setBusy(false);
    if (reply.ok) setSaved(reply.value);
    else if (reply.error.code !== 'cancelled') {
      setSaved(undefined);
      setRefusal(reply.error);
    }
  }

  return { save: (choice) => void save(choice), isBusy, saved, refusal };
}
