import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconEye } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../state/actions.ts';
import { useApp } from '../../state/app.ts';
import classes from './SkillsView.module.css';

type List = 'core' | 'extended';

/** What of the role is looked at. It is a setting, because readiness counts only what is shown; so it says so. */
export function ListMenu(): ReactNode {
  const { t } = useTranslation('skills');
  const app = useApp();
  const list: List = app?.settings.showExtended === false ? 'core' : 'extended';
  const hidden = app?.settings.hiddenAreas ?? [];

  function choose(value: string): void {
    if (value !== list) void act('changeSettings', { showExtended: value === 'extended' });
  }

  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t(`list.${list}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className={classes.menuLabel}>{t('list.effect')}</Menu.Label>
        <Menu.RadioGroup value={list} onChange={choose}>
          {(['core', 'extended'] as const).map((value) => (
            <Menu.RadioItem key={value} value={value} closeMenuOnClick>
              {t(`list.${value}`)}
              <span className={classes.itemNote}>{t(`list.${value}Note`)}</span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {hidden.length === 0 ? null : (
          <>
            <Menu.Divider />
            <Menu.Label className={classes.menuLabel}>{t('list.hidden')}</Menu.Label>
            {hidden.map((id) => (
              <Menu.Item
                key={id}
                leftSection={<IconEye size={16} aria-hidden />}
                onClick={() => void act('setAreasHidden', { areas: [id], hidden: false })}
              >
                {t('list.show', { area: app?.areas.find((area) => area.id === id)?.title ?? id })}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
