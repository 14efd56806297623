import { useTranslation } from 'react-i18next';
import { emptySkillDraft, type SkillDraft } from '../../../domain/reviewDraft.ts';
import type { ReviewSkill } from '../../../domain/reviewGroups.ts';
import { lacksReason } from '../../../domain/reviewLevels.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { AdviceTable } from './AdviceTable.tsx';
import { ClaimPart } from './ClaimPart.tsx';
import { CommentFields } from './CommentFields.tsx';
import { withSkill } from './draftParts.ts';
import type { PaneProps } from './ItemPane.tsx';
import { LevelPart } from './LevelPart.tsx';
import { PaneHead } from './PaneHead.tsx';

interface SkillPaneProps extends PaneProps {
  readonly one: ReviewSkill;
}

/** The claim, one's own earlier word beside it, and then what one says now. */
export function SkillPane({ model, one, isReasonAsked }: SkillPaneProps) {
  const { t } = useTranslation('review');
  const { review, writing, toReview } = model;
  const id = one.skill.id;
  const said = writing.draft.skills[id] ?? emptySkillDraft;
  const advice = review.earlier.filter(({ kind, about }) => kind === 'skill' && about === id);
  const place = toReview.findIndex((item) => item.kind === 'skill' && item.of.skill.id === id);

  function change(changed: Partial<SkillDraft>): void {
    writing.change(withSkill(writing.draft, id, changed));
  }

  return (
    <>
      <PaneHead
        title={one.skill.title}
        isPassed={isReasonAsked && lacksReason(one.to, said)}
        facts={
          <>
            <AreaSquare area={one.area?.id ?? null} />{' '}
            {one.area === null || one.required === null
              ? t('skill.outside')
              : t('skill.asks', { area: one.area.title, level: one.required })}
          </>
        }
        place={place < 0 ? null : t('skill.place', { place: place + 1, all: toReview.length })}
      />
      <ClaimPart model={model} one={one} latest={advice[0]} />
      <LevelPart
        model={model}
        one={one}
        said={said}
        isReasonAsked={isReasonAsked}
        onChange={change}
      />
      <CommentFields comment={said.comment} onChange={(comment) => change({ comment })} />
      <AdviceTable model={model} advice={advice} />
    </>
  );
}
