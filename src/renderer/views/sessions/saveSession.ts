import type { Session } from '../../../contract/sessions.ts';
import { act, showMessage } from '../../state/actions.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { clearLine } from '../../state/quickAdd.ts';
import { aboutSession } from './SessionList.tsx';
import {
  fieldOfRefusal,
  formOfDraft,
  isRefusal,
  type FieldRefusal,
  type SessionDraft,
} from './sessionForm.ts';

/** Saves the form and closes it; a refusal, with the field it concerns, when main or the form says no. */
export async function saveSession(
  draft: SessionDraft,
  session: Session | undefined,
  isFromLine: boolean,
): Promise<FieldRefusal | undefined> {
  const form = formOfDraft(draft);
  if (isRefusal(form)) return form;
  const reply =
    session === undefined
      ? await act('addSession', form, { quiet: true })
      : await act('editSession', { id: session.id, form }, { quiet: true });
  if (!reply.ok) return { field: fieldOfRefusal(reply.error.code, draft), ...reply.error };
  if (isFromLine) clearLine();
  closeDialog();
  if (session === undefined) {
    showMessage({
      kind: 'done',
      action: 'addSession',
      about: aboutSession(reply.value),
      undo: true,
    });
  }
  return undefined;
}
