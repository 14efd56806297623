import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../state/reads.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Head } from '../../ui/Head.tsx';
import { startLogging } from '../frame/commands.ts';
import { ChangesPage } from './ChangesPage.tsx';
import classes from './HistoryView.module.css';
import { UndoButtons } from './UndoButtons.tsx';

/** The change log, newest first: what was done, and a way back. */
export function HistoryView() {
  const { t } = useTranslation('history');
  const { value } = useRead('listChanges', { limit: 100 });
  const nothing = value?.changes.length === 0;
  return (
    <div className={classes.view}>
      <Head
        title={t('title')}
        context={t('context')}
        actions={value === undefined ? null : <UndoButtons state={value.state} />}
        line
      />
      <div className={classes.list}>
        {nothing ? (
          <Empty action={<Button onClick={() => startLogging()}>{t('emptyAction')}</Button>}>
            {t('empty')}
          </Empty>
        ) : (
          <ChangesPage previousDay={null} />
        )}
      </div>
    </div>
  );
}
