import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReviewSkill } from '../../../domain/reviewGroups.ts';
import type { Snapshot } from '../../../domain/snapshot.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import text from '../../ui/type.module.css';
import type { ReviewItem } from './items.ts';
import classes from './ReviewList.module.css';
import { SaidMark } from './SaidMark.tsx';
import type { ReviewModel } from './useReview.ts';

interface ReviewRowProps {
  readonly item: ReviewItem;
  readonly model: ReviewModel;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

export function ReviewRow({ item, model, isChosen, onChoose }: ReviewRowProps) {
  return (
    <UnstyledButton
      className={`mp-row ${classes.row}`}
      data-row
      data-item={item.key}
      data-kind={item.kind}
      // One stop for Tab; arrows do the rest.
      tabIndex={isChosen ? 0 : -1}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
    >
      {item.kind === 'skill' ? (
        <SkillCells skill={item.of} snapshot={model.review.snapshot} />
      ) : (
        <PartCells item={item} model={model} />
      )}
      <span className={classes.mark}>
        <SaidMark item={item} draft={model.writing.draft} />
      </span>
    </UnstyledButton>
  );
}

interface SkillCellsProps {
  readonly skill: ReviewSkill;
  readonly snapshot: Snapshot;
}

function SkillCells({ skill, snapshot }: SkillCellsProps) {
  return (
    <>
      <span className={classes.title}>
        <AreaSquare area={skill.area?.id ?? null} />
        <span>
          {skill.skill.title}
          <EarlierWord skill={skill} />
        </span>
      </span>
      <Levels skill={skill} />
      <EvidenceWords skill={skill} snapshot={snapshot} />
    </>
  );
}

/** What one said before, where that is not what the learner says now. */
function EarlierWord({ skill: { group, said, to } }: { readonly skill: ReviewSkill }) {
  const { t } = useTranslation('review');
  if (group !== 'differs') return null;
  return (
    <span className={classes.word}>
      {said === null || said === to ? t('row.discuss') : t('row.yours', { level: said })}
    </span>
  );
}

function PartCells({ item, model }: Pick<ReviewRowProps, 'model' | 'item'>) {
  const { t } = useTranslation('review');
  if (item.kind === 'area') {
    return (
      <span className={classes.title}>
        <AreaSquare area={item.of.id} />
        <span>{item.of.title}</span>
      </span>
    );
  }
  if (item.kind === 'skill') return null;
  const count = item.kind === 'goals' ? model.writing.draft.goals.length : 0;
  return (
    <span className={classes.title}>
      <span>
        {t(`whole.${item.kind}`, { name: model.name })}
        {count === 0 ? null : <span className={classes.count}> {count}</span>}
      </span>
    </span>
  );
}

/** "1 → 2 / 3". */
function Levels({ skill: { from, to, required } }: { readonly skill: ReviewSkill }) {
  const { t } = useTranslation('review');
  const say = (level: number | null): string => (level === null ? t('row.none') : String(level));
  const said = [
    from === to
      ? t('row.levelSame', { to: say(to) })
      : t('row.level', { level: say(from), to: say(to) }),
    ...(required === null ? [] : [t('row.asked', { level: required })]),
  ];
  return (
    <span className={classes.levels}>
      <span className={text.hidden}>{said.join(', ')}</span>
      <span aria-hidden className={classes.step}>
        {from === to ? null : (
          <>
            {say(from)}
            <IconArrowRight size={12} />
          </>
        )}
        <b>{say(to)}</b>
        {required === null ? null : t('level.ofRequired', { ns: 'common', required })}
      </span>
    </span>
  );
}

function EvidenceWords({ skill: { counted, added, skill }, snapshot }: SkillCellsProps) {
  const { t } = useTranslation('review');
  const pieces = skill.assessments.flatMap(({ evidence }) => evidence ?? []);
  const isWord = pieces.length > 0 && pieces.slice(-Math.max(1, added)).every(isWordOfOther);
  if (snapshot.leftOut.evidence) return <span className={classes.quiet}>{t('row.leftOut')}</span>;
  if (pieces.length === 0) {
    return (counted?.level ?? 0) === 0 ? (
      <span className={classes.quiet}>{t('row.none')}</span>
    ) : (
      <span className={classes.missing}>{t('row.noEvidence')}</span>
    );
  }
  return (
    <span className={classes.quiet}>
      {isWord
        ? t('row.word')
        : added > 0
          ? t('row.new', { count: added })
          : t('row.earlier', { count: pieces.length })}
    </span>
  );
}

function isWordOfOther({ kind }: { readonly kind: string }): boolean {
  return kind === 'word';
}
