import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillDetail } from '../../../contract/skills.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useRead } from '../../state/reads.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Section } from '../../ui/Section.tsx';
import { SessionList } from '../sessions/SessionList.tsx';
import classes from './SkillPanel.module.css';

interface Props {
  readonly detail: SkillDetail;
  readonly today: string;
}

const pageLength = 10;

/** The sessions that studied this skill, newest first, a page at a time. */
export function SkillSessions({ detail, today }: Props): ReactNode {
  const { t } = useTranslation('skills');
  /** The key that each page after the first was asked with. */
  const [keys, setKeys] = useState<readonly string[]>([]);
  return (
    <Section
      plain
      title={t('sessions.title')}
      action={
        <LinkButton onClick={() => openDialog({ kind: 'session', skill: detail.id })}>
          {t('sessions.log')}
        </LinkButton>
      }
    >
      {[null, ...keys].map((after, page) => (
        <SessionPage
          key={after ?? ''}
          detail={detail}
          today={today}
          after={after}
          onMore={page === keys.length ? (next) => setKeys([...keys, next]) : null}
        />
      ))}
    </Section>
  );
}

interface PageProps extends Props {
  readonly after: string | null;
  /** null: the next page is there already. */
  readonly onMore: ((next: string) => void) | null;
}

function SessionPage({ detail, today, after, onMore }: PageProps): ReactNode {
  const { t } = useTranslation('skills');
  const asked = { limit: pageLength, skill: detail.id, ...(after === null ? {} : { after }) };
  const page = useRead('listSessions', asked).value;
  if (page === undefined) return <Loading />;
  if (page.sessions.length === 0) return <p className={classes.none}>{t('sessions.none')}</p>;
  const { next } = page;
  return (
    <>
      <SessionList
        narrow
        sessions={page.sessions}
        today={today}
        label={t('sessions.label', { skill: detail.title })}
      />
      {next === null || onMore === null ? null : (
        <LinkButton onClick={() => onMore(next)}>{t('sessions.more')}</LinkButton>
      )}
    </>
  );
}
