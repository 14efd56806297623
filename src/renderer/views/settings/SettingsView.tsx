import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/app.ts';
import { usePlace } from '../../state/place.ts';
import { Head } from '../../ui/Head.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { AboutSection } from './AboutSection.tsx';
import { CountsSection } from './CountsSection.tsx';
import { DataSection } from './DataSection.tsx';
import { LookSection } from './LookSection.tsx';
import classes from './Settings.module.css';
import { YouSection } from './YouSection.tsx';

/** One column: who one is, how it looks, what counts, where the data lies, what this is. */
export function SettingsView() {
  const { t } = useTranslation('settings');
  const app = useApp();
  const about = useRef<HTMLDivElement>(null);
  const section = usePlace((place) => place.section);
  const ready = app !== undefined;
  useEffect(() => {
    if (ready && section === 'about') about.current?.scrollIntoView({ block: 'start' });
  }, [ready, section]);
  return (
    <div className={classes.view}>
      <Head title={t('title')} />
      <div className={classes.column}>
        {app === undefined ? (
          <Loading />
        ) : (
          <>
            {app.settings.invalid.length === 0 ? null : (
              <Warning>{t('invalid', { names: app.settings.invalid.join(', ') })}</Warning>
            )}
            <YouSection app={app} />
            <LookSection settings={app.settings} />
            <CountsSection app={app} />
            <DataSection app={app} />
            <div ref={about}>
              <AboutSection app={app} />
            </div>
          </>
        )}
      </div>
    </div>
  );
}
