import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionForm } from '../../../contract/sessions.ts';
import { useApp } from '../../state/app.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { hasFormDraft, type DraftKey } from '../../state/formDrafts.ts';
import { takeDraft, useQuickAdd } from '../../state/quickAdd.ts';
import { useRead } from '../../state/reads.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { draftOfNew, draftOfSession } from './sessionForm.ts';
import { SessionFields } from './SessionFields.tsx';

interface SessionDialogProps {
  /** The id of the session to edit; a new one without. */
  readonly session?: string;
  /** What a new session begins with. */
  readonly skill?: string;
}

/** A session in a form: a new one, with what the line said, or one that is edited. */
export function SessionDialog({ session, skill }: SessionDialogProps) {
  const { t } = useTranslation('today');
  const [opening] = useState(() => readOpening(session, skill));
  return (
    <Sheet
      title={session === undefined ? t('session.titleNew') : t('session.titleEdit')}
      onClose={closeDialog}
      holdsText={() => hasFormDraft(opening.draftKey)}
      width={600}
    >
      {session === undefined ? (
        <NewSession {...opening} {...(skill === undefined ? {} : { skill })} />
      ) : (
        <KnownSession id={session} draftKey={opening.draftKey} />
      )}
    </Sheet>
  );
}

interface Opening {
  readonly draftKey: DraftKey;
  /** What the line said. */
  readonly fromLine: Partial<SessionForm> | undefined;
}

/** The same line and skill open the same new form: it is not begun with what another line left. */
function readOpening(session: string | undefined, skill = ''): Opening {
  if (session !== undefined) return { draftKey: `session ${session}`, fromLine: undefined };
  const fromLine = takeDraft();
  const { text, day } = useQuickAdd.getState();
  const line = fromLine === undefined ? [] : [text.trim(), day ?? ''];
  return { draftKey: `session new ${[skill, ...line].join(' ').trim()}`, fromLine };
}

interface NewSessionProps extends Opening {
  readonly skill?: string;
}

function NewSession({ draftKey, fromLine, skill }: NewSessionProps) {
  const today = useApp()?.today;
  if (today === undefined) return null;
  return (
    <SessionFields
      begin={draftOfNew(today, fromLine ?? {}, skill)}
      today={today}
      isFromLine={fromLine !== undefined}
      draftKey={draftKey}
    />
  );
}

interface KnownSessionProps {
  readonly id: string;
  readonly draftKey: DraftKey;
}

function KnownSession({ id, draftKey }: KnownSessionProps) {
  const today = useApp()?.today;
  const { value: session, refusal } = useRead('readSession', { id });
  // Once the form is there it stays, with what was typed: saving says that the session is gone.
  if (refusal !== undefined && session === undefined)
    return <Refusal code={refusal.code} details={refusal.details} />;
  if (session === undefined || today === undefined) return null;
  return (
    <SessionFields
      begin={draftOfSession(session)}
      today={today}
      session={session}
      draftKey={draftKey}
    />
  );
}
