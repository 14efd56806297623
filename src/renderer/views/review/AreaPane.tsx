import { useTranslation } from 'react-i18next';
import { emptyComment } from '../../../domain/feedback.ts';
import type { Area } from '../../../domain/role.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { wholePercent } from '../../ui/figures.ts';
import { AdviceTable } from './AdviceTable.tsx';
import { CommentFields } from './CommentFields.tsx';
import { withArea } from './draftParts.ts';
import classes from './ItemPane.module.css';
import { PaneHead } from './PaneHead.tsx';
import type { ReviewModel } from './useReview.ts';

interface AreaPaneProps {
  readonly model: ReviewModel;
  readonly area: Area;
}

export function AreaPane({ model, area }: AreaPaneProps) {
  const { t } = useTranslation('review');
  const { review, writing, figures } = model;
  const node = figures.now.areas.find(({ id }) => id === area.id);
  const advice = review.earlier.filter(({ kind, about }) => kind === 'area' && about === area.id);
  return (
    <>
      <PaneHead
        title={area.title}
        facts={
          <>
            <AreaSquare area={area.id} />{' '}
            {node === undefined
              ? null
              : t('areaPane.facts', {
                  percent: wholePercent(node.value),
                  met: node.children.filter(({ met }) => met).length,
                  all: node.children.length,
                })}
          </>
        }
      />
      <p className={classes.quiet}>{t('areaPane.hint')}</p>
      <CommentFields
        comment={writing.draft.areas[area.id] ?? emptyComment}
        onChange={(comment) => writing.change(withArea(writing.draft, area.id, comment))}
      />
      <AdviceTable model={model} advice={advice} />
    </>
  );
}
