import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../contract/today.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { SessionList } from '../sessions/SessionList.tsx';
import { useEarlier } from './useEarlier.ts';

/** The last sessions, and those before them on request. Before the first one the line above says all there is to say. */
export function SessionsSection({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  const earlier = useEarlier(today.earlierSessions, today);
  const root = useRef<HTMLDivElement>(null);
  if (today.sessions.length === 0) return null;

  async function showMore(): Promise<void> {
    const hadFocus = root.current?.contains(document.activeElement);
    const [first] = await earlier.more();
    if (first === undefined || !hadFocus) return;
    // With the last page the button goes, and the keyboard goes on at the first row that came.
    requestAnimationFrame(() => {
      if (root.current?.contains(document.activeElement)) return;
      const row = root.current?.querySelector(`[data-session="${CSS.escape(first.id)}"]`);
      row?.querySelector('button')?.focus();
    });
  }

  return (
    <div ref={root}>
      <Section title={t('sessions.title')}>
        <SessionList
          sessions={[...today.sessions, ...earlier.sessions]}
          today={today.day}
          label={t('sessions.title')}
        />
        {earlier.hasMore ? (
          <LinkButton onClick={() => void showMore()}>{t('sessions.earlier')}</LinkButton>
        ) : null}
      </Section>
    </div>
  );
}
