import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The levels by name, and what they are called in a sentence. */
export function useLevelName(): (level: number) => string {
  const { t } = useTranslation('common');
  return useCallback(
    (level) => {
      switch (level) {
        case 1:
          return t('level.1');
        case 2:
          return t('level.2');
        case 3:
          return t('level.3');
        case 4:
          return t('level.4');
        case 5:
          return t('level.5');
        default:
          return t('level.0');
      }
    },
    [t],
  );
}
