import { useTranslation } from 'react-i18next';
import type { Today } from '../../../contract/today.ts';
import { Section } from '../../ui/Section.tsx';
import { SessionList } from '../sessions/SessionList.tsx';

/** The last sessions. Before the first one the line above says all there is to say. */
export function SessionsSection({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  if (today.sessions.length === 0) return null;
  return (
    <Section title={t('sessions.title')}>
      <SessionList sessions={today.sessions} today={today.day} label={t('sessions.title')} />
    </Section>
  );
}
