import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { App } from '../../../contract/app.ts';
import { act } from '../../state/actions.ts';
import { saveCopy } from '../../state/copies.ts';
import { Section } from '../../ui/Section.tsx';
import { chooseCopy } from '../frame/commands.ts';
import { BackupsRow } from './BackupsRow.tsx';
import { CheckRow } from './CheckRow.tsx';
import { EraseRow } from './EraseRow.tsx';
import { MentoringRow } from './MentoringRow.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

/** Where the data lies, its copies, its check, and how to be rid of it. */
export function DataSection({ app }: { readonly app: App }) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('data')}>
      <SettingRow
        label={t('folder')}
        effect={t('folderEffect')}
        control={<Button onClick={() => void act('openDataFolder', {})}>{t('openFolder')}</Button>}
      >
        <div className={classes.path}>{app.profile}</div>
      </SettingRow>
      <SettingRow
        label={t('copy')}
        effect={t('copyEffect')}
        control={
          <>
            <Button onClick={() => void saveCopy()}>{t('saveCopy')}</Button>
            <Button onClick={() => void chooseCopy()}>{t('restoreFile')}</Button>
          </>
        }
      />
      <BackupsRow />
      <MentoringRow />
      <CheckRow />
      <EraseRow />
    </Section>
  );
}
