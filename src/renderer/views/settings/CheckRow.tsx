import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreCheck } from '../../../contract/copies.ts';
import { canRebuildTotals } from '../../../domain/storeCheck.ts';
import { act } from '../../state/actions.ts';
import { Warning } from '../../ui/Warning.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

/** Checks the data when asked, says what it found, and offers what mends it. */
export function CheckRow() {
  const { t } = useTranslation('settings');
  const [result, setResult] = useState<StoreCheck>();
  /** Where the backup lies that was made before the totals were rebuilt. */
  const [backup, setBackup] = useState<string>();
  const [busy, setBusy] = useState<'check' | 'rebuild'>();

  async function check(): Promise<void> {
    setBusy('check');
    const reply = await act('checkStore', {});
    setBusy(undefined);
    setBackup(undefined);
    setResult(reply.ok ? reply.value : undefined);
  }

  async function rebuild(): Promise<void> {
    setBusy('rebuild');
    const reply = await act('rebuildTotals', {});
    setBusy(undefined);
    if (!reply.ok) return;
    setBackup(reply.value.backup);
    setResult(reply.value.check);
  }

  return (
    <SettingRow
      label={t('check')}
      effect={t('checkEffect')}
      control={
        <Button
          loading={busy === 'check'}
          disabled={busy === 'rebuild'}
          onClick={() => void check()}
        >
          {t('checkDo')}
        </Button>
      }
    >
      {backup === undefined ? null : <Good>{t('rebuilt', { path: backup })}</Good>}
      {result === undefined ? null : <CheckResult result={result} />}
      {result !== undefined && canRebuildTotals(result.problems) ? (
        <div className={classes.stack}>
          <p className={classes.effect}>{t('rebuildEffect')}</p>
          <div className={classes.control}>
            <Button
              loading={busy === 'rebuild'}
              disabled={busy === 'check'}
              onClick={() => void rebuild()}
            >
              {t('rebuild')}
            </Button>
          </div>
        </div>
      ) : null}
    </SettingRow>
  );
}

function CheckResult({ result }: { readonly result: StoreCheck }) {
  const { t } = useTranslation('settings');
  if (result.ok) return <Good>{t('checkOk')}</Good>;
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

function Good({ children }: { readonly children: string }) {
  return (
    <p role="status" className={classes.good}>
      <IconCircleCheck size={16} aria-hidden />
      {children}
    </p>
  );
}
