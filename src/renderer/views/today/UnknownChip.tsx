import { Menu } from '@mantine/core';
import { IconHelp, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LinePart } from '../../../contract/sessions.ts';
import { act } from '../../state/actions.ts';
import { Chip } from './Chip.tsx';
import { Otherwise, type LineChipProps } from './Otherwise.tsx';

type Unknown = Extract<LinePart, { kind: 'unknown' }>;

/** Words that mean nothing yet: the nearest skills, or a skill of one's own. */
export function UnknownChip({ part, onReplace, onSelect, onRemove }: LineChipProps<Unknown>) {
  const { t } = useTranslation('today');

  async function add(): Promise<void> {
    const reply = await act('addSkill', { title: part.text });
    // The same words again: now they are a skill.
    if (reply.ok) onReplace(reply.value.title);
  }

  return (
    <Chip
      isUnknown
      icon={<IconHelp size={14} aria-hidden />}
      onRemove={onRemove}
      menu={
        <>
          {part.nearest.length === 0 ? null : <Menu.Label>{t('chip.nearest')}</Menu.Label>}
          {part.nearest.map((skill) => (
            <Menu.Item key={skill.id} onClick={() => onReplace(skill.title)}>
              {skill.title}
            </Menu.Item>
          ))}
          {part.nearest.length === 0 ? null : <Menu.Divider />}
          <Menu.Item leftSection={<IconPlus size={14} aria-hidden />} onClick={() => void add()}>
            {t('chip.add', { title: part.text })}
          </Menu.Item>
          <Otherwise onSelect={onSelect} onRemove={onRemove} />
        </>
      }
    >
      {t('chip.unknown', { words: part.text })}
    </Chip>
  );
}
