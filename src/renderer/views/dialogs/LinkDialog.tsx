import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { act } from '../../state/actions.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import classes from './dialogs.module.css';

/** Shows where a link leads, whole, before the browser opens it. */
export function LinkDialog({ address }: { readonly address: string }) {
  const { t } = useTranslation('common');

  async function open(): Promise<void> {
    closeDialog();
    await act('openLink', { address });
  }

  return (
    <Sheet
      title={t('link.title')}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('cancel')}</Button>
          <Button variant="filled" data-autofocus onClick={() => void open()}>
            {t('link.open')}
          </Button>
        </>
      }
    >
      <p className={classes.address}>{sayOpened(address)}</p>
      <p className={classes.text}>{t('link.explain')}</p>
    </Sheet>
  );
}

/** The address as the browser will get it: what was typed may look like another one. */
function sayOpened(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}
