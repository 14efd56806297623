import { Menu } from '@mantine/core';
import { IconCursorText, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LinePart } from '../../../contract/sessions.ts';

export interface LineChipProps<P extends LinePart = LinePart> {
  readonly part: P;
  /** Writes the piece differently in the line. */
  readonly onReplace: (text: string) => void;
  /** Selects its words in the line. */
  readonly onSelect: () => void;
  readonly onRemove: () => void;
}

/** What every chip offers last. */
export function Otherwise({ onSelect, onRemove }: Pick<LineChipProps, 'onSelect' | 'onRemove'>) {
  const { t } = useTranslation('today');
  return (
    <>
      <Menu.Divider />
      <Menu.Item leftSection={<IconCursorText size={14} aria-hidden />} onClick={onSelect}>
        {t('chip.type')}
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} onClick={onRemove}>
        {t('chip.remove')}
      </Menu.Item>
    </>
  );
}
