import { useRef } from 'react';
import type { Session } from '../../../contract/sessions.ts';
import { act, showMessage } from '../../state/actions.ts';
import { openDialog } from '../../state/dialogs.ts';
import { SessionRow } from './SessionRow.tsx';
import classes from './SessionRow.module.css';

interface SessionListProps {
  readonly sessions: readonly Session[];
  readonly today: string;
  /** Says what the list is, for those who cannot see where it stands. */
  readonly label: string;
  /** In a narrow panel that concerns one skill: without the skills, the note below. */
  readonly narrow?: boolean;
}

/** Sessions in the order given, each with edit and delete. Deleting asks nothing and can be undone. */
export function SessionList({ sessions, today, label, narrow = false }: SessionListProps) {
  const list = useRef<HTMLUListElement>(null);

  async function remove(session: Session): Promise<void> {
    focusNeighbour(list.current, session.id);
    const reply = await act('deleteSession', { id: session.id });
    if (!reply.ok) return;
    showMessage({
      kind: 'done',
      action: 'deleteSession',
      about: aboutSession(session),
      undo: true,
    });
  }

  return (
    <ul ref={list} className={classes.list} data-narrow={narrow} aria-label={label}>
      {sessions.map((session) => (
        <SessionRow
          key={session.id}
          session={session}
          today={today}
          narrow={narrow}
          onEdit={() => openDialog({ kind: 'session', session: session.id })}
          onDelete={() => void remove(session)}
        />
      ))}
    </ul>
  );
}

/** What a message or the history names of a session. */
export function aboutSession(session: Session): Readonly<Record<string, string | number>> {
  return {
    skills: session.skills.map((skill) => skill.title).join(', '),
    seconds: session.durationSeconds,
    day: session.localDay,
  };
}

/**
 * The row is about to go: the keyboard goes on at the next one, else at the one before, else at the screen's title. To
 * the row and not to a button of it, so that Enter once more deletes nothing.
 */
function focusNeighbour(list: HTMLUListElement | null, id: string): void {
  const row = list?.querySelector(`[data-session="${CSS.escape(id)}"]`);
  if (row === null || row === undefined || !row.contains(document.activeElement)) return;
  const neighbour = row.nextElementSibling ?? row.previousElementSibling;
  const target = neighbour ?? document.querySelector('main h1');
  if (target instanceof HTMLElement) target.focus();
}
