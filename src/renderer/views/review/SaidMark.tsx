import {
  IconAlertTriangle,
  IconArrowsUpDown,
  IconCheck,
  IconCircle,
  IconMessage,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isEmptyComment } from '../../../domain/feedback.ts';
import { emptySkillDraft, type ReviewDraft } from '../../../domain/reviewDraft.ts';
import { lacksReason } from '../../../domain/reviewLevels.ts';
import type { ReviewItem } from './items.ts';
import classes from './ReviewList.module.css';

const icons = {
  none: IconCircle,
  agree: IconCheck,
  comment: IconMessage,
  other: IconArrowsUpDown,
  reason: IconAlertTriangle,
};

type Mark = keyof typeof icons;

interface SaidMarkProps {
  readonly item: ReviewItem;
  readonly draft: ReviewDraft;
}

/** What was said of it so far. */
export function SaidMark({ item, draft }: SaidMarkProps) {
  const { t } = useTranslation('review');
  const mark = markOf(item, draft);
  const Icon = icons[mark];
  return (
    <span role="img" aria-label={t(`mark.${mark}`)} title={t(`mark.${mark}`)} data-mark={mark}>
      <Icon size={mark === 'none' ? 10 : 16} aria-hidden className={classes.icon} />
    </span>
  );
}

function markOf(item: ReviewItem, draft: ReviewDraft): Mark {
  switch (item.kind) {
    case 'skill': {
      const said = draft.skills[item.of.skill.id] ?? emptySkillDraft;
      if (lacksReason(item.of.to, said)) return 'reason';
      if (said.level !== null && said.level !== item.of.to) return 'other';
      if (!isEmptyComment(said.comment)) return 'comment';
      return said.level === null ? 'none' : 'agree';
    }
    case 'area': {
      const comment = draft.areas[item.of.id];
      return comment === undefined || isEmptyComment(comment) ? 'none' : 'comment';
    }
    case 'overall':
      return isEmptyComment(draft.overall) ? 'none' : 'comment';
    case 'goals':
      return draft.goals.length === 0 ? 'none' : 'comment';
    case 'question':
      return draft.question.trim() === '' ? 'none' : 'comment';
  }
}
