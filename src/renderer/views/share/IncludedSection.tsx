import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { mostSessions, sessionChoices } from '../../../domain/snapshotScope.ts';
import { Section } from '../../ui/Section.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import type { PartProps } from './Contents.tsx';
import { PlacedRefusal } from './PlacedRefusal.tsx';
import classes from './ShareView.module.css';
import { SwitchRow } from './SwitchRow.tsx';

const progress = ['goals', 'time', 'history'] as const;
const details = ['notes', 'evidence', 'replies', 'times'] as const;

/** What is in the file, one switch a part. */
export function IncludedSection({ scope, preview, onChange }: PartProps) {
  const { t } = useTranslation('share');
  const language = useLanguage();
  const id = useId();
  const counts = preview.value?.sessions;
  const count = (choice: (typeof sessionChoices)[number]): string => {
    if (choice === 'none' || counts === undefined) return '';
    const number = choice === 'all' ? counts.all : counts.noted;
    const format = new Intl.NumberFormat(language);
    return number > mostSessions
      ? ` · ${t('in.many', { limit: format.format(mostSessions) })}`
      : ` · ${format.format(number)}`;
  };
  const row = (part: (typeof progress | typeof details)[number]) => (
    <li key={part}>
      <SwitchRow
        label={t(`in.${part}`)}
        effect={
          part === 'notes' && scope.sessions === 'none' ? t('in.notesNone') : t(`in.${part}Effect`)
        }
        checked={scope[part]}
        onChange={(checked) => onChange({ [part]: checked })}
      />
    </li>
  );
  return (
    <Section title={t('in.title')}>
      <ul className={classes.switches}>
        {progress.map(row)}
        <li className={classes.sessions}>
          <div id={id} className={classes.label}>
            {t('in.sessions')}
          </div>
          <SegmentedControl
            fullWidth
            aria-labelledby={id}
            data={sessionChoices.map((value) => ({
              value,
              label: `${t(`in.sessionChoice.${value}`)}${count(value)}`,
            }))}
            value={scope.sessions}
            onChange={(sessions) => onChange({ sessions })}
          />
          <PlacedRefusal place="sessions" preview={preview} />
        </li>
        {details.map(row)}
      </ul>
    </Section>
  );
}
