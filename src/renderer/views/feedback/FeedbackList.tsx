import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedbackOutputs, FeedbackRow } from '../../../contract/feedback.ts';
import { useRead } from '../../state/reads.ts';
import { sayDay } from '../../ui/days.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { State } from '../../ui/State.tsx';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { pageSize, standOf } from './feedbackWords.ts';
import classes from './Feedback.module.css';

interface FeedbackListProps {
  readonly page: FeedbackOutputs['listFeedback'];
  readonly chosen: string | undefined;
  /** Whether up and down open what they come to. */
  readonly walkOpens: boolean;
  readonly onChoose: (id: string) => void;
}

/** Newest first. The whole row opens; up and down walk. */
export function FeedbackList({ page, chosen, walkOpens, onChoose }: FeedbackListProps) {
  const { t } = useTranslation('feedback');
  const list = useRef<HTMLDivElement>(null);

  function walk(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-feedback]') ?? [])];
    const next = rows[rows.findIndex((row) => row === document.activeElement) + step];
    next?.focus();
    if (walkOpens) next?.click();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its rows are the buttons; this hears their arrows
    <div ref={list} className={classes.list} onKeyDown={walk}>
      <ul aria-label={t('list')}>
        <Rows page={page} chosen={chosen} onChoose={onChoose} />
      </ul>
    </div>
  );
}

type RowsProps = Omit<FeedbackListProps, 'walkOpens'>;

function Rows({ page, chosen, onChoose }: RowsProps) {
  const { t } = useTranslation('feedback');
  const [more, setMore] = useState(false);
  return (
    <>
      {page.feedbacks.map((row) => (
        <li key={row.id}>
          <Row row={row} isChosen={row.id === chosen} onChoose={onChoose} />
        </li>
      ))}
      {page.next === null ? null : more ? (
        <NextRows before={page.next} chosen={chosen} onChoose={onChoose} />
      ) : (
        <li className={classes.more}>
          <LinkButton onClick={() => setMore(true)}>{t('more')}</LinkButton>
        </li>
      )}
    </>
  );
}

function NextRows({ before, ...rest }: Omit<RowsProps, 'page'> & { readonly before: string }) {
  const { value } = useRead('listFeedback', { limit: pageSize, before });
  return value === undefined ? null : <Rows page={value} {...rest} />;
}

interface RowProps {
  readonly row: FeedbackRow;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function Row({ row, isChosen, onChoose }: RowProps) {
  const { t } = useTranslation('feedback');
  const language = useLanguage();
  const { kind, word } = standOf(row);
  const what = [
    row.levels === 0 ? null : t('row.levels', { count: row.levels }),
    row.goals === 0 ? null : t('row.goals', { count: row.goals }),
    row.source === 'learner' ? t('row.entered') : null,
  ].filter((part) => part !== null);
  return (
    <button
      type="button"
      data-feedback
      className={`mp-row ${classes.row}`}
      aria-current={isChosen}
      onClick={() => onChoose(row.id)}
    >
      <span className={classes.rowHead}>
        <span className={text.name}>{row.mentor}</span>
        <span className={classes.quiet}>{sayDay(row.day, 'withYear', language)}</span>
        <span className={classes.end}>
          <State kind={kind}>{t(`stand.${word}`)}</State>
        </span>
      </span>
      <span className={classes.rowFoot}>
        <span>{what.join(' · ')}</span>
        <span className={classes.end}>
          {t('answered', { answered: row.answered, items: row.items })}
        </span>
      </span>
    </button>
  );
}
