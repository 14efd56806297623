import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QuestionPage } from '../../../contract/roles.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import text from '../../ui/type.module.css';
import classes from './AreaRail.module.css';
import { minutesLeft } from './resume.ts';
import type { Answer } from './useAnswers.ts';

interface AreaRailProps {
  readonly pages: readonly QuestionPage[];
  readonly index: number;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly onGo: (index: number) => void;
  readonly onSkipAll: () => void;
}

/** Where one is, what was answered, how long it will take. */
export function AreaRail({ pages, index, answers, onGo, onSkipAll }: AreaRailProps) {
  const { t } = useTranslation('firstRun');
  const { t: common } = useTranslation('common');
  return (
    <aside className={classes.rail} aria-label={t('rail.title')}>
      <div className={classes.brand}>{common('app')}</div>
      <h2 className={text.section}>{t('rail.title')}</h2>
      <p className={classes.intro}>{t('rail.intro')}</p>
      <nav aria-label={t('rail.areas')} className={classes.nav}>
        <ol className={classes.list}>
          {pages.map((page, place) => (
            <li key={page.area}>
              <UnstyledButton
                className={classes.area}
                aria-current={place === index ? 'step' : undefined}
                onClick={() => onGo(place)}
              >
                <AreaSquare area={page.area} />
                <span className={classes.title}>{page.title}</span>
                <Mark page={page} answers={answers} />
              </UnstyledButton>
            </li>
          ))}
        </ol>
      </nav>
      <div className={classes.foot}>
        <p>{t('rail.left', { count: minutesLeft(pages, index) })}</p>
        <LinkButton onClick={onSkipAll}>{t('rail.skipAll')}</LinkButton>
      </div>
    </aside>
  );
}

/** A check for a page that is answered; how far it is when it is not. */
function Mark({ page, answers }: Pick<AreaRailProps, 'answers'> & { readonly page: QuestionPage }) {
  const { t } = useTranslation('firstRun');
  const questions = page.groups.flatMap((group) => group.questions);
  const done = questions.filter(
    ({ skill, level }) => level !== null || answers[skill] !== undefined,
  );
  if (done.length === 0) return null;
  if (done.length === questions.length) {
    return (
      <span className={classes.check}>
        <IconCheck size={14} aria-hidden />
        <span className={text.hidden}>{t('rail.answered')}</span>
      </span>
    );
  }
  return (
    <span className={classes.some}>
      {t('rail.some', { done: done.length, count: questions.length })}
    </span>
  );
}
