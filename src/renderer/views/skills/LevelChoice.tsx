import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillDetail } from '../../../contract/skills.ts';
import { levels, type Descriptors, type Level } from '../../../domain/level.ts';
import { useLevelName } from '../../ui/levelWords.ts';
import classes from './LevelChoice.module.css';

interface Props {
  readonly detail: SkillDetail;
  readonly title: string;
  readonly value: Level | null;
  readonly onChange: (level: Level) => void;
}

/** The six levels, each with what one does unaided: native radios, so that arrows and readers know them. */
export function LevelChoice({ detail, title, value, onChange }: Props): ReactNode {
  const { t } = useTranslation('skills');
  const levelName = useLevelName();
  const name = useId();
  const mentor = detail.assessments.find(({ counts }) => counts)?.mentor ?? null;
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.title}>{title}</legend>
      <div className={classes.levels}>
        {levels.map((level) => (
          <label key={level} className={classes.level}>
            <input
              type="radio"
              name={name}
              value={level}
              checked={value === level}
              onChange={() => onChange(level)}
              className={classes.radio}
            />
            <span className={classes.number}>{level}</span>
            <span className={classes.name}>{levelName(level)}</span>
            <span className={classes.marks}>
              {level === detail.level ? (
                <span className={classes.yours}>
                  {mentor === null ? t('assess.yours') : t('assess.saidBy', { name: mentor })}
                </span>
              ) : null}
              {level === detail.required ? <span>{t('assess.asked')}</span> : null}
            </span>
            {level === 0 ? null : (
              <span className={classes.descriptor}>
                {detail.descriptors[String(level) as keyof Descriptors]}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
