import { act, showMessage } from './actions.ts';

/** Saves a copy where the person says, with the system's dialog. */
export async function saveCopy(): Promise<void> {
  const reply = await act('saveCopy', {});
  if (reply.ok)
    showMessage({ kind: 'done', action: 'saveCopy', about: { path: reply.value.path } });
}
