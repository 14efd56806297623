import { SegmentedControl, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { commentLimit } from '../../../domain/feedback.ts';
import { levels } from '../../../domain/level.ts';
import { useRead } from '../../state/reads.ts';
import text from '../../ui/type.module.css';
import type { WrittenForm } from './writtenForm.ts';
import classes from './Feedback.module.css';

type WrittenSkill = WrittenForm['skills'][number];

interface SkillFieldsProps {
  readonly value: WrittenSkill;
  readonly onChange: (value: WrittenSkill) => void;
}

/** What was said of one skill: its level, if any, and why. */
export function SkillFields({ value, onChange }: SkillFieldsProps) {
  const { t } = useTranslation('feedback');
  const skills = useRead('listSkills', {}).value ?? [];
  const title = skills.find(({ id }) => id === value.skill)?.title ?? value.skill;
  return (
    <div className={classes.skill} role="group" aria-label={title}>
      <div className={classes.skillHead}>
        <span className={text.name}>{title}</span>
        <SegmentedControl
          size="sm"
          aria-label={t('write.level', { title })}
          value={value.level === null ? 'none' : String(value.level)}
          data={[
            { value: 'none', label: t('write.noLevel') },
            ...levels.map((level) => ({ value: String(level), label: String(level) })),
          ]}
          onChange={(picked) =>
            onChange({ ...value, level: levels.find((level) => String(level) === picked) ?? null })
          }
        />
      </div>
      <Textarea
        label={t('write.reason')}
        value={value.reason}
        maxLength={commentLimit}
        autosize
        minRows={1}
        maxRows={8}
        onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
      />
    </div>
  );
}
