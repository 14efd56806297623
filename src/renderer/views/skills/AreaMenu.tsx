import { ActionIcon, Menu } from '@mantine/core';
import { IconChecklist, IconDots, IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaNode } from '../../../contract/skills.ts';
import { act } from '../../state/actions.ts';
import { goTo } from '../../state/place.ts';
import classes from './SkillTree.module.css';

interface Props {
  readonly area: AreaNode;
  readonly tabIndex: number;
}

/** What can be done with a whole area. */
export function AreaMenu({ area, tabIndex }: Props): ReactNode {
  const { t } = useTranslation('skills');
  const name = t('areaMenu.label', { area: area.title });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          size={28}
          className={classes.dots}
          tabIndex={tabIndex}
          aria-label={name}
          title={name}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconChecklist size={16} aria-hidden />}
          onClick={() => goTo({ screen: 'skills', section: `assess:${area.id}` })}
        >
          {t('areaMenu.assess')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconEyeOff size={16} aria-hidden />}
          onClick={() => void act('setAreasHidden', { areas: [area.id], hidden: true })}
        >
          {t('areaMenu.hide')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
