import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { AreaPane } from './AreaPane.tsx';
import { GoalsPane } from './GoalsPane.tsx';
import { OverallPane } from './OverallPane.tsx';
import { PaneFoot } from './PaneFoot.tsx';
import classes from './ItemPane.module.css';
import { QuestionPane } from './QuestionPane.tsx';
import { SkillPane } from './SkillPane.tsx';
import type { ReviewModel } from './useReview.ts';
import type { Walk } from './useWalk.ts';

export interface PaneProps {
  readonly model: ReviewModel;
  readonly isReasonAsked: boolean;
}

interface ItemPaneProps extends PaneProps {
  readonly walk: Walk;
  readonly isWide: boolean;
}

/** What is said of one skill, one area, or the whole. */
export function ItemPane({ model, walk, isReasonAsked, isWide }: ItemPaneProps) {
  const { t } = useTranslation('review');
  return (
    <section className={classes.pane} aria-labelledby="review-title">
      <div className={classes.scroll}>
        {isWide ? null : (
          <ActionIcon
            className={classes.close}
            aria-label={t('skill.close')}
            title={t('skill.close')}
            onClick={walk.close}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
        <Fields model={model} walk={walk} isReasonAsked={isReasonAsked} />
      </div>
      <PaneFoot model={model} walk={walk} />
    </section>
  );
}

function Fields({ model, walk: { item }, isReasonAsked }: Omit<ItemPaneProps, 'isWide'>) {
  switch (item.kind) {
    case 'skill':
      return <SkillPane model={model} one={item.of} isReasonAsked={isReasonAsked} />;
    case 'area':
      return <AreaPane model={model} area={item.of} />;
    case 'overall':
      return <OverallPane model={model} />;
    case 'goals':
      return <GoalsPane model={model} />;
    case 'question':
      return <QuestionPane model={model} />;
  }
}
