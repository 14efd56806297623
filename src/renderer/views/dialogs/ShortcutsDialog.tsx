import { useTranslation } from 'react-i18next';
import { closeDialog } from '../../state/dialogs.ts';
import { Keys } from '../../ui/Keys.tsx';
import { isApple } from '../../ui/platform.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { numberedScreens } from '../frame/screens.ts';
import classes from './dialogs.module.css';

/** Every key that works on all screens. */
export function ShortcutsDialog() {
  const { t } = useTranslation('common');
  const everywhere = [
    { what: t('shortcuts.palette'), keys: ['mod', 'K'] },
    { what: t('shortcuts.log'), keys: ['mod', 'L'] },
    { what: t('shortcuts.openFiles'), keys: ['mod', 'O'] },
    { what: t('shortcuts.undo'), keys: ['mod', 'Z'] },
    { what: t('shortcuts.redo'), keys: isApple ? ['mod', 'shift', 'Z'] : ['mod', 'Y'] },
    { what: t('shortcuts.zoom'), keys: ['mod', '+', '−', '0'] },
    { what: t('shortcuts.list'), keys: ['?'] },
  ];
  const places = [
    ...numberedScreens.map((screen, index) => ({
      what: t(`nav.${screen}`),
      keys: ['mod', String(index + 1)],
    })),
    { what: t('nav.settings'), keys: ['mod', ','] },
  ];
  return (
    <Sheet title={t('shortcuts.title')} onClose={closeDialog} width={420}>
      <h3 className={classes.group}>{t('shortcuts.everywhere')}</h3>
      <ShortcutList shortcuts={everywhere} />
      <h3 className={classes.group}>{t('shortcuts.goTo')}</h3>
      <ShortcutList shortcuts={places} />
    </Sheet>
  );
}

interface Shortcut {
  readonly what: string;
  readonly keys: readonly string[];
}

function ShortcutList({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  return (
    <ul className={classes.keyList}>
      {shortcuts.map(({ what, keys }) => (
        <li key={what} className={classes.keys}>
          {what}
          <Keys keys={keys} framed />
        </li>
      ))}
    </ul>
  );
}
