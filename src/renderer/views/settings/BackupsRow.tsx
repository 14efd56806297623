import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyName } from '../../../contract/copies.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useRead } from '../../state/reads.ts';
import { sayBytes } from '../../ui/bytes.ts';
import { sayInstant } from '../../ui/instants.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { sayRefusal } from '../../ui/refusalWords.ts';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { Warning } from '../../ui/Warning.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

const fewest = 3;

/** The automatic backups, each ready to be restored; a failure is said here, not only logged. */
export function BackupsRow() {
  const { t } = useTranslation('settings');
  const { value, refusal } = useRead('listCopies', {});
  const [all, setAll] = useState(false);
  const copies = value?.copies ?? [];
  return (
    <SettingRow
      label={t('backups')}
      effect={copies.length === 0 ? t('backupsNone') : t('backupsEffect', { count: copies.length })}
      control={
        copies.length <= fewest ? undefined : (
          <LinkButton onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? t('showLess') : t('showAll', { count: copies.length })}
          </LinkButton>
        )
      }
    >
      {refusal === undefined ? null : <Refusal {...refusal} />}
      {typeof value?.failure === 'string' ? (
        <Warning>
          {t('backupFailed', {
            problem: sayRefusal({
              code: value.failure,
              details: { path: value.folder, reason: 'unknown' },
            }),
          })}
        </Warning>
      ) : null}
      {copies.length === 0 ? null : <BackupTable copies={all ? copies : copies.slice(0, fewest)} />}
    </SettingRow>
  );
}

function BackupTable({ copies }: { readonly copies: readonly CopyName[] }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  return (
    <table className={classes.backups} aria-label={t('backups')}>
      <thead>
        <tr>
          <th scope="col">{t('backupDate')}</th>
          <th scope="col">{t('backupReason')}</th>
          <th scope="col" data-figures>
            {t('backupSize')}
          </th>
          <th scope="col">
            <span className={text.hidden}>{t('restoreThis')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {copies.map((copy) => {
          const date = sayInstant(copy.savedAt, language);
          return (
            <tr key={copy.path}>
              <td>{date}</td>
              <td>
                {t(`reason.${copy.reason}`)}
                {copy.of === 'mentoring' ? `, ${t('ofMentoring')}` : null}
              </td>
              <td data-figures>{sayBytes(copy.bytes, language)}</td>
              <td>
                <Button
                  size="xs"
                  aria-label={t('restoreThisOf', { date })}
                  onClick={() => openDialog({ kind: 'restore', path: copy.path })}
                >
                  {t('restoreThis')}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
