import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../../contract/reviews.ts';
import { ItemPane } from './ItemPane.tsx';
import { LearnerAsks } from './LearnerAsks.tsx';
import { ReviewFigures } from './ReviewFigures.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { ReviewList } from './ReviewList.tsx';
import classes from './ReviewView.module.css';
import { SavingLine } from './SavingLine.tsx';
import { useReview } from './useReview.ts';
import { useSaveReview } from './useSaveReview.ts';
import { useWalk } from './useWalk.ts';

interface ReviewScreenProps {
  readonly number: number;
  readonly review: Review;
}

export function ReviewScreen({ number, review }: ReviewScreenProps) {
  const { t } = useTranslation('review');
  const isWide = useMediaQuery('(min-width: 1024px)', undefined, {
    getInitialValueInEffect: false,
  });
  const model = useReview(number, review);
  const view = useRef<HTMLDivElement>(null);
  const walk = useWalk(model, view, isWide);
  const saving = useSaveReview(model, walk.lead);
  const { focusRow } = walk;
  const hasArrived = useRef(false);
  useEffect(() => {
    // What was pressed to come here is gone, and the focus with it: the keys that walk need one.
    if (!hasArrived.current && document.activeElement === document.body) focusRow();
    hasArrived.current = true;
  }, [focusRow]);
  const pane = (
    <ItemPane
      key={walk.item.key}
      model={model}
      walk={walk}
      isReasonAsked={saving.isReasonAsked}
      isWide={isWide}
    />
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears keys that its fields leave alone
    <div ref={view} className={classes.view} onKeyDown={walk.onKeyDown}>
      <ReviewHead model={model} saving={saving} />
      <SavingLine model={model} saving={saving} />
      <ReviewFigures model={model} />
      <LearnerAsks model={model} />
      <div className={classes.columns}>
        <ReviewList model={model} walk={walk} />
        {isWide ? <div className={classes.pane}>{pane}</div> : null}
      </div>
      {isWide ? null : (
        <Drawer.Root
          opened={walk.isOver}
          onClose={walk.close}
          position="right"
          size="min(100%, 640px)"
          closeOnClickOutside={false}
        >
          <Drawer.Overlay
            onClick={(event) => {
              // The second click of the double click that opened it.
              if (event.detail < 2) walk.close();
            }}
          />
          <Drawer.Content data-panel aria-label={t('list.label')}>
            <Drawer.Body className={classes.drawer}>{pane}</Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      )}
    </div>
  );
}
