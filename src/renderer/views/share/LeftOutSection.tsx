import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { Warning } from '../../ui/Warning.tsx';
import { SkillPicker } from '../skills/SkillPicker.tsx';
import type { PartProps } from './Contents.tsx';
import { PlacedRefusal } from './PlacedRefusal.tsx';
import classes from './ShareView.module.css';

const mostMentions = 5;

/** Skills that are not in the file in any form, and where their names stand all the same. */
export function LeftOutSection({ scope, preview, onChange }: PartProps) {
  const { t } = useTranslation('share');
  const language = useLanguage();
  const list = new Intl.ListFormat(language);
  const mentions = preview.value?.mentions ?? [];
  const count = scope.leftOutSkills.length;
  return (
    <Section
      title={t('leftOut.title')}
      hint={count === 0 ? undefined : t('leftOut.count', { count })}
    >
      <div className={classes.field}>
        <SkillPicker
          multiple
          fixed
          label={t('leftOut.skills')}
          description={t('leftOut.effect')}
          value={scope.leftOutSkills}
          onChange={(leftOutSkills) => onChange({ leftOutSkills })}
        />
        <PlacedRefusal place="skills" preview={preview} />
        {mentions.slice(0, mostMentions).map(({ skill, name, places }) => (
          <Warning key={skill}>
            {t('leftOut.mention', {
              name,
              places: list.format(places.map((place) => t(`leftOut.place.${place}`))),
            })}
          </Warning>
        ))}
        {mentions.length > mostMentions ? (
          <Warning>{t('leftOut.moreMentions', { count: mentions.length - mostMentions })}</Warning>
        ) : null}
      </div>
    </Section>
  );
}
