import { useTranslation } from 'react-i18next';
import { useRead } from '../../state/reads.ts';
import { Head } from '../../ui/Head.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import classes from './ReviewView.module.css';

/** A mentor's review of one report. */
export function ReviewView({ snapshot }: { readonly snapshot: number }) {
  const { t } = useTranslation('review');
  const { value, refusal } = useRead('readReview', { snapshot });
  if (value !== undefined) return <ReviewScreen number={snapshot} review={value} />;
  return (
    <div className={classes.view}>
      <Head title={t('title')} line />
      <div className={classes.message}>
        {refusal === undefined ? <Loading /> : <Refusal {...refusal} />}
      </div>
    </div>
  );
}
