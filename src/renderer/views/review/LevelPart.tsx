import { Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commentLimit } from '../../../domain/feedback.ts';
import { levels, type Level } from '../../../domain/level.ts';
import type { SkillDraft } from '../../../domain/reviewDraft.ts';
import type { ReviewSkill } from '../../../domain/reviewGroups.ts';
import { lacksReason } from '../../../domain/reviewLevels.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { State } from '../../ui/State.tsx';
import classes from './ItemPane.module.css';
import { LevelSegments } from './LevelSegments.tsx';
import type { ReviewModel } from './useReview.ts';

interface LevelPartProps {
  readonly model: ReviewModel;
  readonly one: ReviewSkill;
  readonly said: SkillDraft;
  readonly isReasonAsked: boolean;
  readonly onChange: (changed: Partial<SkillDraft>) => void;
}

/** The level that one sees, why where it is another, and whether it meets what the role asks. */
export function LevelPart({ model, one, said, isReasonAsked, onChange }: LevelPartProps) {
  const { t } = useTranslation('review');
  const { level } = said;
  return (
    <div className={classes.fields}>
      <div className={classes.field}>
        <span className={classes.label}>{t('level.label')}</span>
        <div className={classes.choice}>
          <LevelSegments
            label={t('level.label')}
            levels={levels}
            value={level}
            onChange={(chosen) => onChange({ level: chosen })}
          />
          <div className={classes.beside}>
            <p>{useDescriptor(one, level)}</p>
            {level === null ? null : (
              <LinkButton onClick={() => onChange({ level: null, reason: '' })}>
                {t('level.clear')}
              </LinkButton>
            )}
          </div>
        </div>
      </div>
      {level === null || level === one.to ? null : (
        <Reason
          model={model}
          one={one}
          said={said}
          isReasonAsked={isReasonAsked}
          onChange={onChange}
        />
      )}
      <Met model={model} one={one} level={level} />
    </div>
  );
}

function Reason({ model: { name }, one, said, isReasonAsked, onChange }: LevelPartProps) {
  const { t } = useTranslation('review');
  const id = useId();
  const [wasLeft, setLeft] = useState(false);
  const isMissing = lacksReason(one.to, said) && (wasLeft || isReasonAsked);
  return (
    <div className={classes.field} data-reason>
      <label className={classes.label} htmlFor={id}>
        {t('level.reason')}
      </label>
      <Textarea
        id={id}
        required
        data-autofocus={isReasonAsked ? true : undefined}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={commentLimit}
        placeholder={
          one.to === null
            ? t('level.reasonHintNone', { name })
            : t('level.reasonHint', { name, level: one.to })
        }
        value={said.reason}
        error={isMissing ? t('level.reasonMissing', { name }) : undefined}
        onBlur={() => setLeft(true)}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </div>
  );
}

interface MetProps extends Pick<LevelPartProps, 'model' | 'one'> {
  readonly level: Level | null;
}

/** Follows from the levels: it is never said apart from them. */
function Met({ model: { name }, one: { required, to }, level }: MetProps) {
  const { t } = useTranslation('review');
  if (required === null) return null;
  const isMet = (level ?? to ?? 0) >= required;
  return (
    <div className={classes.field}>
      <span className={classes.label}>{t('level.for', { level: required })}</span>
      <p className={classes.met}>
        <State kind={isMet ? 'onCourse' : 'neutral'}>
          {t(isMet ? 'level.met' : 'level.notYet')}
        </State>
        <span className={classes.quiet}>
          {level !== null
            ? t('level.byYou')
            : to === null
              ? t('level.byNobody', { name })
              : t('level.byLearner', { name })}
        </span>
      </p>
    </div>
  );
}

/** The skill's own words, else its area's, else the scale's. */
function useDescriptor({ skill, areaLevels }: ReviewSkill, level: Level | null): string {
  const { t } = useTranslation('review');
  if (level === null) return t('level.none');
  if (level === 0) return t('level.zero');
  return skill.levels?.[level] ?? areaLevels[level] ?? t(`scale.${level}`);
}
