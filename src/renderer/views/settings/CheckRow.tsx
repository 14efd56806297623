import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreCheck } from '../../../contract/copies.ts';
import { act } from '../../state/actions.ts';
import { Warning } from '../../ui/Warning.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

/** Checks the data when asked, and says what it found. */
export function CheckRow() {
  const { t } = useTranslation('settings');
  const [result, setResult] = useState<StoreCheck>();
  const [busy, setBusy] = useState(false);

  async function check(): Promise<void> {
    setBusy(true);
    const reply = await act('checkStore', {});
    setBusy(false);
    setResult(reply.ok ? reply.value : undefined);
  }

  return (
    <SettingRow
      label={t('check')}
      effect={t('checkEffect')}
      control={
        <Button loading={busy} onClick={() => void check()}>
          {t('checkDo')}
        </Button>
      }
    >
      {result === undefined ? null : <CheckResult result={result} />}
    </SettingRow>
  );
}

function CheckResult({ result }: { readonly result: StoreCheck }) {
  const { t } = useTranslation('settings');
  if (result.ok) {
    return (
      <p role="status" className={classes.good}>
        <IconCircleCheck size={16} aria-hidden />
        {t('checkOk')}
      </p>
    );
  }
  return (
    <>
      <Warning>{t('checkBad', { count: result.problems.length })}</Warning>
      <ul className={classes.problems}>
        {result.problems.map(({ what, where }) => (
          <li key={`${what} ${where}`}>
            {t(`found.${what}`)}: {where}
          </li>
        ))}
      </ul>
    </>
  );
}
