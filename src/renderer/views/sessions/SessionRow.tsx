import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../../../contract/sessions.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { sayDuration } from '../../ui/duration.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { firstLine, nameSession, sayActivity, sayNearDay } from './sessionWords.ts';
import classes from './SessionRow.module.css';

interface SessionRowProps {
  readonly session: Session;
  readonly today: string;
  readonly narrow: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** Day and time, duration, skills, activity and note; edit and delete always there. */
export function SessionRow({ session, today, narrow, onEdit, onDelete }: SessionRowProps) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const day = sayNearDay(t, session.localDay, today, language);
  const time = session.startTime ?? session.endTime;
  const name = nameSession(t, session, today, language);
  return (
    <li
      className={`mp-row ${classes.row}`}
      tabIndex={-1}
      data-session={session.id}
      data-narrow={narrow}
    >
      <span className={classes.when}>
        <span>{day}</span> {time === null ? null : <span className={classes.time}>{time}</span>}
      </span>
      <span className={classes.duration}>{sayDuration(session.durationSeconds)}</span>
      {narrow ? null : <Skills session={session} />}
      <span className={classes.what}>
        <What session={session} />
      </span>
      <span className={classes.actions}>
        <ActionIcon
          variant="subtle"
          size={28}
          aria-label={t('sessions.edit', { name })}
          title={t('sessions.editShort')}
          onClick={onEdit}
        >
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          size={28}
          aria-label={t('sessions.delete', { name })}
          title={t('sessions.deleteShort')}
          onClick={onDelete}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}

function Skills({ session }: { readonly session: Session }) {
  const { t } = useTranslation('today');
  if (session.skills.length === 0) {
    return <span className={classes.noSkill}>{t('sessions.noSkill')}</span>;
  }
  return (
    <span className={classes.skills}>
      {session.skills.map((skill) => (
        <span key={skill.id} className={classes.skill}>
          <AreaSquare area={skill.area} /> {skill.title}
        </span>
      ))}
    </span>
  );
}

function What({ session }: { readonly session: Session }) {
  const { t } = useTranslation('today');
  const note = firstLine(session.note);
  const pieces = [
    session.activity === null ? null : (
      <span key="activity" className={classes.activity}>
        {sayActivity(t, session.activity)}
      </span>
    ),
    session.overlaps ? (
      <span key="overlaps" className={classes.activity} title={t('sessions.overlapsHelp')}>
        {t('sessions.overlaps')}
      </span>
    ) : null,
    note === '' ? null : (
      <span key="note" title={session.note}>
        {note}
      </span>
    ),
  ].filter((piece) => piece !== null);
  return pieces.flatMap((piece, index) =>
    index === 0
      ? [piece]
      : [
          <span key={`${piece.key}-dot`} className={classes.activity}>
            {' '}
            ·{' '}
          </span>,
          piece,
        ],
  );
}
