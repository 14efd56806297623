import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/app.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { takeDraft } from '../../state/quickAdd.ts';
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
  return (
    <Sheet
      title={session === undefined ? t('session.titleNew') : t('session.titleEdit')}
      onClose={closeDialog}
      width={600}
    >
      {session === undefined ? (
        <NewSession {...(skill === undefined ? {} : { skill })} />
      ) : (
        <KnownSession id={session} />
      )}
    </Sheet>
  );
}

function NewSession({ skill }: { readonly skill?: string }) {
  const today = useApp()?.today;
  const [fromLine] = useState(takeDraft);
  if (today === undefined) return null;
  return (
    <SessionFields
      begin={draftOfNew(today, fromLine ?? {}, skill)}
      today={today}
      isFromLine={fromLine !== undefined}
    />
  );
}

function KnownSession({ id }: { readonly id: string }) {
  const today = useApp()?.today;
  const { value: session, refusal } = useRead('readSession', { id });
  // Once the form is there it stays, with what was typed: saving says that the session is gone.
  if (refusal !== undefined && session === undefined)
    return <Refusal code={refusal.code} details={refusal.details} />;
  if (session === undefined || today === undefined) return null;
  return <SessionFields begin={draftOfSession(session)} today={today} session={session} />;
}
