import type { EditableSession } from '../../../contract/sessions.ts';
import { act, showMessage } from '../../state/actions.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { forgetFormDraft, type DraftKey } from '../../state/formDrafts.ts';
import { clearLine } from '../../state/quickAdd.ts';
import { aboutSession } from './SessionList.tsx';
import {
  fieldOfRefusal,
  formOfDraft,
  isRefusal,
  type FieldRefusal,
  type SessionDraft,
} from './sessionForm.ts';

/** Why a form was not saved. */
export interface Unsaved extends FieldRefusal {
  /** What is stored in the place of what the form was opened on. */
  readonly stored?: EditableSession;
}

interface SaveOptions {
  /** The one that is edited, as it was opened, or as the person has seen it since. */
  readonly session: Pick<EditableSession, 'id' | 'version'> | undefined;
  readonly isFromLine: boolean;
  readonly draftKey: DraftKey;
}

/** Saves the form and closes it; a refusal, with the field it concerns, when main or the form says no. */
export async function saveSession(
  draft: SessionDraft,
  { session, isFromLine, draftKey }: SaveOptions,
): Promise<Unsaved | undefined> {
  const form = formOfDraft(draft);
  if (isRefusal(form)) return form;
  const reply =
    session === undefined
      ? await act('addSession', form, quiet)
      : await act('editSession', { id: session.id, form, version: session.version }, quiet);
  if (!reply.ok) {
    const { code, details } = reply.error;
    if (session === undefined || code !== 'session-changed')
      return { field: fieldOfRefusal(code, draft), code, details };
    const stored = await act('readSession', { id: session.id }, quiet);
    return stored.ok
      ? { field: null, code, details, stored: stored.value }
      : { field: null, ...stored.error };
  }
  if (isFromLine) clearLine();
  forgetFormDraft(draftKey);
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

const quiet = { quiet: true } as const;
