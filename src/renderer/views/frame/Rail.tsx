import { UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { openPalette } from '../../state/palette.ts';
import { Keys } from '../../ui/Keys.tsx';
import { Logo } from './Logo.tsx';
import classes from './Rail.module.css';
import { RailItem } from './RailItem.tsx';
import { RailTip } from './RailTip.tsx';
import { numberedScreens, screenGroups } from './screens.ts';

/** Search, the screens in groups, Settings at the foot. Under 1024 px only icons, each with its word in a tooltip. */
export function Rail({ demo }: { readonly demo: boolean }) {
  const { t } = useTranslation('common');
  const narrow = useMediaQuery('(max-width: 1023px)', undefined, {
    getInitialValueInEffect: false,
  });
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      <div className={classes.brand}>
        <Logo />
        <span className={classes.word}>{t('app')}</span>
        {demo ? <span className={classes.demo}>{t('demo')}</span> : null}
      </div>
      <RailTip shown={narrow} word={t('palette.open')} keys={['mod', 'K']}>
        <UnstyledButton
          className={classes.search}
          aria-keyshortcuts="Control+K Meta+K"
          aria-haspopup="dialog"
          onClick={openPalette}
        >
          <IconSearch size={16} aria-hidden />
          <span className={classes.word}>{t('palette.open')}</span>
          <span className={classes.keys} aria-hidden>
            <Keys keys={['mod', 'K']} />
          </span>
        </UnstyledButton>
      </RailTip>
      <div className={classes.nav}>
        <div className={classes.groups}>
          {screenGroups.map((screens) => (
            <ul key={screens[0]} className={classes.group}>
              {screens.map((screen) => (
                <li key={screen}>
                  <RailItem
                    screen={screen}
                    narrow={narrow}
                    keys={['mod', String(numberedScreens.indexOf(screen) + 1)]}
                  />
                </li>
              ))}
            </ul>
          ))}
        </div>
        <RailItem screen="settings" narrow={narrow} keys={['mod', ',']} />
      </div>
    </nav>
  );
}
