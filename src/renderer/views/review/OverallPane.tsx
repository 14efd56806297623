import { useTranslation } from 'react-i18next';
import { AdviceTable } from './AdviceTable.tsx';
import { CommentFields } from './CommentFields.tsx';
import classes from './ItemPane.module.css';
import { PaneHead } from './PaneHead.tsx';
import type { ReviewModel } from './useReview.ts';

export function OverallPane({ model }: { readonly model: ReviewModel }) {
  const { t } = useTranslation('review');
  const { review, writing } = model;
  return (
    <>
      <PaneHead title={t('whole.overall')} />
      <p className={classes.quiet}>{t('overallPane.hint')}</p>
      <CommentFields
        comment={writing.draft.overall}
        onChange={(overall) => writing.change({ ...writing.draft, overall })}
      />
      <AdviceTable model={model} advice={review.earlier.filter(({ kind }) => kind === 'overall')} />
    </>
  );
}
