import { IconFlask, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { App } from '../../../contract/app.ts';
import classes from './Banner.module.css';

/** What holds for every screen: this is the demo, or nothing can be saved. */
export function Banner({ app }: { readonly app: App }) {
  const { t } = useTranslation('common');
  if (app.readOnly) {
    return (
      <aside aria-label={t('banner.label')} className={classes.banner} data-kind="read-only">
        <IconLock size={14} aria-hidden />
        {t('banner.readOnly', { profile: app.profile })}
      </aside>
    );
  }
  if (!app.demo) return null;
  return (
    <aside aria-label={t('banner.label')} className={classes.banner}>
      <IconFlask size={14} aria-hidden />
      {t('banner.demo')}
    </aside>
  );
}
