import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/app.ts';
import { closePalette, usePalette } from '../../state/palette.ts';
import { besideClick } from '../../ui/besideClick.ts';
import text from '../../ui/type.module.css';
import classes from './Palette.module.css';
import { PaletteBody } from './PaletteBody.tsx';

/**
 * Search or do, from any screen. Built on Modal and not on Mantine's Spotlight, which tells a screen reader nothing of
 * the chosen line and chooses before main has read the text as a session.
 */
export function Palette() {
  const { t } = useTranslation('common');
  const open = usePalette((palette) => palette.open);
  const app = useApp();
  return (
    <Modal
      opened={open && app !== undefined}
      onClose={closePalette}
      {...besideClick(closePalette)}
      data-palette
      size={600}
      yOffset="12vh"
      padding={0}
      withCloseButton={false}
      title={t('palette.open')}
      classNames={{ body: classes.body, content: classes.content, header: text.hidden }}
    >
      {app === undefined ? null : <PaletteBody app={app} />}
    </Modal>
  );
}
