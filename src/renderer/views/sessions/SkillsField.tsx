import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../state/reads.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { wholePercent } from '../../ui/figures.ts';
import { SkillPicker, type NamedSkill } from '../skills/SkillPicker.tsx';
import type { SessionDraft } from './sessionForm.ts';
import classes from './SessionFields.module.css';

type Skills = SessionDraft['skills'];

interface SkillsFieldProps {
  readonly skills: Skills;
  /** What the session already names: a retired skill stands in no list to pick from. */
  readonly named: readonly NamedSkill[];
  readonly error: string | undefined;
  readonly onChange: (skills: Skills) => void;
}

/** The skills studied; from two on, how the time is shared between them. */
export function SkillsField({ skills, named, error, onChange }: SkillsFieldProps) {
  const { t } = useTranslation('today');
  const known = useRead('listSkills', {}).value ?? [];
  const weights = skills.reduce((sum, skill) => sum + skill.weight, 0);

  function pick(ids: readonly string[]): void {
    onChange(ids.map((id) => skills.find((skill) => skill.id === id) ?? { id, weight: 1 }));
  }

  return (
    <div>
      <SkillPicker
        multiple
        label={t('session.skills')}
        value={skills.map((skill) => skill.id)}
        named={named}
        onChange={pick}
        {...(error === undefined ? {} : { error })}
      />
      {skills.length < 2 ? null : (
        <ul className={classes.weights} aria-label={t('session.weights')}>
          {skills.map(({ id, weight }) => {
            const skill = [...known, ...named].find((other) => other.id === id);
            const title = skill?.title ?? id;
            return (
              <li key={id} className={classes.weight}>
                <AreaSquare area={skill?.area ?? null} />
                <span className={classes.title}>{title}</span>
                <span className={classes.share}>
                  {t('session.share', { percent: wholePercent(weight / weights) })}
                </span>
                <NumberInput
                  size="xs"
                  w={72}
                  min={1}
                  max={1000}
                  clampBehavior="strict"
                  allowDecimal={false}
                  allowNegative={false}
                  aria-label={t('session.weight', { title })}
                  value={weight}
                  onChange={(value) => {
                    if (typeof value !== 'number' || value < 1) return;
                    onChange(
                      skills.map((other) => (other.id === id ? { id, weight: value } : other)),
                    );
                  }}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
