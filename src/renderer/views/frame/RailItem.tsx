import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { goTo, usePlace, type Screen } from '../../state/place.ts';
import { warmScreen } from './lazyScreens.ts';
import classes from './Rail.module.css';
import { RailTip } from './RailTip.tsx';
import { screenIcons } from './screens.ts';
import { WaitingCount } from './WaitingCount.tsx';

interface RailItemProps {
  readonly screen: Screen;
  /** Only the icon is shown. */
  readonly narrow: boolean;
  readonly keys: readonly string[];
}

/** One screen in the rail. */
export function RailItem({ screen, narrow, keys }: RailItemProps) {
  const { t } = useTranslation('common');
  const current = usePlace((place) => place.screen === screen);
  const Icon = screenIcons[screen];
  const word = t(`nav.${screen}`);
  return (
    <RailTip shown={narrow} word={word} keys={keys}>
      <UnstyledButton
        className={classes.item}
        aria-current={current ? 'page' : undefined}
        onClick={() => goTo({ screen })}
        onPointerEnter={() => warmScreen(screen)}
        onFocus={() => warmScreen(screen)}
      >
        <Icon size={18} aria-hidden />
        <span className={classes.word}>{word}</span>
        {screen === 'mentor' ? <WaitingCount /> : null}
      </UnstyledButton>
    </RailTip>
  );
}
