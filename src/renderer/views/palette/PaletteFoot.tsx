import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './Palette.module.css';

/** Which keys do what, and how much was found. */
export function PaletteFoot({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const count = new Intl.NumberFormat(language);
  return (
    <div className={classes.foot}>
      <span>{t('palette.keysMove')}</span>
      <span>{t('palette.keysOpen')}</span>
      <span>{t('palette.keysClose')}</span>
      <span className={classes.found}>
        {t('palette.found', { shown: count.format(shown), total: count.format(total) })}
      </span>
    </div>
  );
}
