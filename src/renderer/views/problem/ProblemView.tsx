import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreProblem } from '../../../contract/app.ts';
import { act } from '../../state/actions.ts';
import { openDialog } from '../../state/dialogs.ts';
import { refreshAll } from '../../state/reads.ts';
import { sayInstant } from '../../ui/instants.ts';
import { sayRefusal } from '../../ui/refusalWords.ts';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { chooseCopy } from '../frame/commands.ts';
import { Logo } from '../frame/Logo.tsx';
import classes from './ProblemView.module.css';
import { WayOut } from './WayOut.tsx';

/** Instead of every screen while the store cannot be opened: what it is, where it lies, and the ways out. */
export function ProblemView({ problem }: { readonly problem: StoreProblem }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const { code, details, path, newestBackup } = problem;

  async function retry(): Promise<void> {
    setBusy(true);
    await act('retryStore', {}, { quiet: true });
    setBusy(false);
    refreshAll();
  }

  return (
    <main className={classes.view}>
      <div className={classes.column}>
        <Logo />
        <h1 className={text.screen} tabIndex={-1}>
          {t('problem.title')}
        </h1>
        <p role="alert" className={classes.what}>
          {sayRefusal({ code, details: { path, ...details } })}
        </p>
        <h2 className={text.caption}>{t('problem.where')}</h2>
        <p className={classes.path}>{path}</p>
        <h2 className={text.section}>{t('problem.ways')}</h2>
        <ul className={classes.ways}>
          <WayOut effect={t('problem.retryEffect')}>
            <Button variant="filled" loading={busy} onClick={() => void retry()}>
              {t('problem.retry')}
            </Button>
          </WayOut>
          <WayOut effect={t('problem.folderEffect')}>
            <Button onClick={() => void act('openDataFolder', {})}>{t('problem.folder')}</Button>
          </WayOut>
          {newestBackup === null ? (
            <WayOut effect={`${t('problem.fileEffect')} ${t('problem.noBackup')}`}>
              <Button onClick={() => void chooseCopy()}>{t('problem.file')}</Button>
            </WayOut>
          ) : (
            <>
              <WayOut
                effect={t('problem.backupEffect', {
                  date: sayInstant(newestBackup.savedAt, language),
                })}
              >
                <Button onClick={() => openDialog({ kind: 'restore', path: newestBackup.path })}>
                  {t('problem.backup')}
                </Button>
              </WayOut>
              <WayOut effect={t('problem.fileEffect')}>
                <Button onClick={() => void chooseCopy()}>{t('problem.file')}</Button>
              </WayOut>
            </>
          )}
        </ul>
      </div>
    </main>
  );
}
