import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionPage } from '../../../contract/roles.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { AreaPage } from './AreaPage.tsx';
import { AreaRail } from './AreaRail.tsx';
import classes from './FirstRun.module.css';
import { PageFoot } from './PageFoot.tsx';
import { useAnswers } from './useAnswers.ts';

interface AreaPagesProps {
  readonly pages: readonly QuestionPage[];
  readonly start: number;
  /** Back to the choice of a role; not when the pages were opened later. */
  readonly onBack?: () => void;
  /** Over another screen, whose main part stays the page's. */
  readonly isOver: boolean;
  readonly onDone: () => void;
}

/** One area a page, saved when it is left. */
export function AreaPages({ pages, start, onBack, isOver, onDone }: AreaPagesProps) {
  const { t } = useTranslation('firstRun');
  const [index, setIndex] = useState(start);
  const { answers, refusal, answer, save } = useAnswers(pages);
  const page = pages[index];

  /** Moves at once and saves beside it: a refusal is said on the page one is on, and tried again with the next. */
  function leaveTo(next: number): void {
    void save();
    setIndex(next);
  }

  async function finish(): Promise<void> {
    if (await save()) onDone();
  }

  if (page === undefined) return <Empty>{t('nothing')}</Empty>;
  const Main = isOver ? 'div' : 'main';
  const isLast = index === pages.length - 1;
  const next = (): void => (isLast ? void finish() : leaveTo(index + 1));
  return (
    <div className={classes.firstRun}>
      <AreaRail
        pages={pages}
        index={index}
        answers={answers}
        onGo={leaveTo}
        onSkipAll={() => void finish()}
      />
      <Main className={classes.side}>
        <div className={classes.main} key={page.area}>
          {refusal === undefined ? null : <Refusal code={refusal.code} details={refusal.details} />}
          <AreaPage
            page={page}
            number={index + 1}
            count={pages.length}
            answers={answers}
            onAnswer={answer}
            onNext={next}
          />
        </div>
        <PageFoot
          back={
            index === 0
              ? onBack === undefined
                ? undefined
                : { title: t('backToRole'), go: onBack }
              : { title: pages[index - 1]?.title ?? '', go: () => leaveTo(index - 1) }
          }
          next={{ title: pages[index + 1]?.title ?? t('finish'), go: next }}
        />
      </Main>
    </div>
  );
}
