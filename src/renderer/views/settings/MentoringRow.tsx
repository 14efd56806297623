import { Switch } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../state/actions.ts';
import { useRead } from '../../state/reads.ts';
import { sayBytes } from '../../ui/bytes.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { SettingRow } from './SettingRow.tsx';

/** Whether the automatic backups hold what others sent too: it is theirs, so only when a mentor wants it. */
export function MentoringRow() {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const id = useId();
  const { value } = useRead('readMentoring', {});
  if (value === undefined || (value.learners === 0 && !value.backUp)) return null;
  const { learners, bytes, backUp } = value;
  return (
    <SettingRow
      label={<label htmlFor={id}>{t('mentoring')}</label>}
      effect={t('mentoringEffect', { count: learners, size: sayBytes(bytes, language) })}
      control={
        <Switch
          id={id}
          checked={backUp}
          onChange={(event) => void act('changeMentoring', { backUp: event.currentTarget.checked })}
        />
      }
    />
  );
}
