import { useTranslation } from 'react-i18next';
import type { Today } from '../../../contract/today.ts';
import { goTo } from '../../state/place.ts';
import { Empty } from '../../ui/Empty.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { GapRow } from './GapRow.tsx';
import classes from './GapRow.module.css';

/** The three gaps that would add most, each with what can be done about it. */
export function GapsSection({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  return (
    <Section
      title={t('gaps.title')}
      hint={t('gaps.hint')}
      action={
        today.gapCount <= today.gaps.length ? undefined : (
          <LinkButton onClick={() => goTo({ screen: 'skills', section: 'gaps' })}>
            {t('gaps.all', { count: today.gapCount })}
          </LinkButton>
        )
      }
    >
      {today.gaps.length === 0 ? (
        <Empty>{today.readiness === null ? t('readiness.none') : t('gaps.none')}</Empty>
      ) : (
        <ul className={classes.list}>
          {today.gaps.map((gap) => (
            <GapRow key={gap.node} gap={gap} goals={today.goals} today={today.day} />
          ))}
        </ul>
      )}
    </Section>
  );
}
