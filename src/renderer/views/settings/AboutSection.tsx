import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { App } from '../../../contract/app.ts';
import { openDialog } from '../../state/dialogs.ts';
import { Section } from '../../ui/Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

/** What this is, what it runs on, and what it is made of. */
export function AboutSection({ app }: { readonly app: App }) {
  const { t } = useTranslation('settings');
  const { versions } = app;
  return (
    <Section title={t('about')}>
      <SettingRow label={t('version', { version: versions.app })} effect={t('versionEffect')}>
        {app.development ? <div className={classes.effect}>{t('development')}</div> : undefined}
      </SettingRow>
      <SettingRow
        label={t('runtime')}
        effect={t('runtimeFacts', {
          electron: versions.electron,
          chromium: versions.chromium,
          node: versions.node,
          sqlite: versions.sqlite,
        })}
      >
        {versions.assembled ? <div className={classes.effect}>{t('assembled')}</div> : undefined}
      </SettingRow>
      <SettingRow
        label={t('licences.title')}
        effect={t('licences.effect')}
        control={
          <Button onClick={() => openDialog({ kind: 'licences' })}>{t('licences.open')}</Button>
        }
      />
      <SettingRow
        label={t('keys')}
        effect={t('keysEffect')}
        control={<Button onClick={() => openDialog({ kind: 'shortcuts' })}>{t('show')}</Button>}
      />
    </Section>
  );
}
