import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EraseSheet } from './EraseSheet.tsx';
import { SettingRow } from './SettingRow.tsx';

/** The one action without a way back: asked twice, in a sheet of its own. */
export function EraseRow() {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState(false);
  return (
    <SettingRow
      label={t('erase.title')}
      effect={t('erase.effect')}
      control={
        <Button color="offCourse" onClick={() => setOpen(true)}>
          {t('erase.open')}
        </Button>
      }
    >
      {open ? <EraseSheet onClose={() => setOpen(false)} /> : undefined}
    </SettingRow>
  );
}
