import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillDetail, SkillPlace } from '../../../contract/skills.ts';
import { sayPoints } from '../../ui/figures.ts';
import { Section } from '../../ui/Section.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './SkillPanel.module.css';

/** Where the role asks for this skill, and what reaching that would add to readiness. */
export function AskedPlaces({ detail }: { readonly detail: SkillDetail }): ReactNode {
  const { t } = useTranslation('skills');
  if (detail.places.length === 0) return null;
  return (
    <Section plain title={t('places.title')}>
      <ul className={classes.rows}>
        {detail.places.map((place) => (
          <li key={place.nodeId} className={classes.place}>
            <span>{place.path.join(' · ')}</span>
            <span>{t('places.level', { level: place.required })}</span>
            <Gain place={place} isMet={(detail.level ?? 0) >= place.required} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Gain({
  place,
  isMet,
}: {
  readonly place: SkillPlace;
  readonly isMet: boolean;
}): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  if (isMet) return <span className={classes.quiet}>{t('places.met')}</span>;
  // Another choice of the area is further already, so that this one would change nothing alone.
  if (place.gain < 0.0005) return <span className={classes.quiet}>{t('places.nothing')}</span>;
  return <span>{t('places.gain', { points: sayPoints(place.gain, language) })}</span>;
}
