import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { App } from '../../../contract/app.ts';
import type { Progress } from '../../../contract/progress.ts';
import { useApp } from '../../state/app.ts';
import { goTo } from '../../state/place.ts';
import { useRead } from '../../state/reads.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Head } from '../../ui/Head.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { Charts } from './Charts.tsx';
import { Compared } from './Compared.tsx';
import { Figures } from './Figures.tsx';
import classes from './ProgressView.module.css';
import { choosePreset, rangeOf, useChoice, usualChoice } from './range.ts';
import { RangeControl } from './RangeControl.tsx';
import { Skeleton } from './Skeleton.tsx';
import { useKept } from './useKept.ts';

/** How readiness, time and levels went over any days, compared with as many days before. */
export function ProgressView() {
  const app = useApp();
  return app === undefined ? null : <Screen app={app} />;
}

function Screen({ app }: { readonly app: App }) {
  const { t } = useTranslation('progress');
  const { today, settings } = app;
  const choice = useChoice();
  const { value, refusal } = useRead('readProgress', rangeOf(choice, today));
  const fitting = value === undefined ? null : usualChoice(choice, value.firstDay, today);
  useEffect(() => {
    if (fitting !== null) useChoice.setState(fitting, true);
  }, [fitting]);
  // An answer that is about to be asked for otherwise is not shown.
  const progress = useKept(fitting === null ? value : undefined);
  const { ref, height } = useElementSize();
  return (
    <div className={classes.view} onScroll={({ currentTarget }) => markScrolled(currentTarget)}>
      <div className={classes.page} style={{ '--head': `${Math.max(56, height)}px` } as object}>
        <div ref={ref} className={classes.head}>
          <Head
            title={t('title')}
            context={(progress?.role ?? app.role)?.title}
            actions={
              <RangeControl
                today={today}
                from={progress?.from ?? null}
                weekStart={settings.weekStart}
              />
            }
          />
        </div>
        {refusal === undefined ? null : (
          <div className={classes.part}>
            <Refusal code={refusal.code} details={refusal.details} />
          </div>
        )}
        {progress !== undefined ? (
          <Content progress={progress} today={today} />
        ) : refusal === undefined ? (
          <Loading>
            <Skeleton />
          </Loading>
        ) : null}
      </div>
    </div>
  );
}

/** Whether something passes below what stays, told to the sheets without drawing the screen again. */
function markScrolled(view: HTMLElement): void {
  view.dataset['scrolled'] = String(view.scrollTop > 80);
}

interface ContentProps {
  readonly progress: Progress;
  readonly today: string;
}

/** Drawn again when an answer comes, not when another is asked for. */
const Content = memo(function Content({ progress, today }: ContentProps) {
  const { t } = useTranslation('progress');
  const isNew = progress.firstDay === null;
  const isQuiet = progress.figures.seconds === 0 && progress.figures.assessments === 0;
  return (
    <>
      <Figures progress={progress} />
      {isNew ? null : <Compared progress={progress} today={today} />}
      {isQuiet ? (
        <div className={classes.part}>
          <Empty
            action={
              isNew ? (
                <Button variant="filled" onClick={() => goTo({ screen: 'today' })}>
                  {t('empty.toToday')}
                </Button>
              ) : (
                <Button onClick={() => choosePreset('all')}>{t('empty.showAll')}</Button>
              )
            }
          >
            {isNew ? t('empty.ever') : t('empty.range')}
          </Empty>
        </div>
      ) : null}
      <Charts progress={progress} />
    </>
  );
});
