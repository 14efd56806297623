import { SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameChoices } from '../../../domain/snapshotScope.ts';
import { useApp } from '../../state/app.ts';
import { Section } from '../../ui/Section.tsx';
import type { PartProps } from './Contents.tsx';
import classes from './ShareView.module.css';

/** One's own name, another one, or none. */
export function NameSection({ scope, onChange }: PartProps) {
  const { t } = useTranslation('share');
  const own = useApp()?.settings.name ?? '';
  return (
    <Section title={t('name.title')}>
      <div className={classes.field}>
        <SegmentedControl
          fullWidth
          aria-label={t('name.title')}
          data={nameChoices.map((value) => ({ value, label: t(`name.${value}`) }))}
          value={scope.name}
          onChange={(name) => onChange({ name })}
        />
        {scope.name === 'pseudonym' ? (
          <TextInput
            label={t('name.pseudonymLabel')}
            value={scope.pseudonym}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => onChange({ pseudonym: event.currentTarget.value })}
          />
        ) : null}
      </div>
      {scope.name === 'own' ? (
        <p className={classes.note}>
          {own === '' ? t('name.empty') : t('name.ownEffect', { own })}
        </p>
      ) : null}
    </Section>
  );
}
