import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Starts the window anew. */
export function ReloadButton() {
  const { t } = useTranslation('common');
  return <Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>;
}
