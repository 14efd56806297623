import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillName } from '../../../contract/skills.ts';
import { useRead } from '../../state/reads.ts';
import classes from './GoalFields.module.css';

interface GoalLevelProps {
  readonly skill: SkillName | undefined;
  readonly level: number;
  readonly onChange: (level: number) => void;
}

const levels = ['1', '2', '3', '4', '5'] as const;

/** The level that is promised, with what a person then does unaided. */
export function GoalLevel({ skill, level, onChange }: GoalLevelProps) {
  const { t } = useTranslation('goals');
  const id = useId();
  const chosen = levels.find((known) => Number(known) === level) ?? '1';
  return (
    <div>
      <div id={id} className={classes.label}>
        {t('dialog.level')}
      </div>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={chosen}
        onChange={(value) => onChange(Number(value))}
        data={levels.map((value) => ({ value, label: value }))}
      />
      <p className={classes.words}>
        <b>{t(`level.${chosen}`, { ns: 'common' })}.</b>{' '}
        {skill === undefined ? null : <Descriptor id={skill.id} level={chosen} />}
      </p>
      {skill === undefined ? null : (
        <p className={classes.now}>
          {skill.level === null ? t('dialog.nowNone') : t('dialog.now', { level: skill.level })}
        </p>
      )}
    </div>
  );
}

function Descriptor({
  id,
  level,
}: {
  readonly id: string;
  readonly level: (typeof levels)[number];
}) {
  return useRead('readSkill', { id }).value?.descriptors[level] ?? null;
}
