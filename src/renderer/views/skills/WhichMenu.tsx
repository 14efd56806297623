import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeFilter, type Which } from './memory.ts';

const kinds: readonly Which[] = ['both', 'hard', 'soft'];

/** Hard and soft, one of them, or what the role does not ask for. */
export function WhichMenu({ which }: { readonly which: Which }): ReactNode {
  const { t } = useTranslation('skills');
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t(`filter.which.${which}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={which}
          onChange={(value) => changeFilter({ which: value as Which })}
        >
          {kinds.map((kind) => (
            <Menu.RadioItem key={kind} value={kind} closeMenuOnClick>
              {t(`filter.which.${kind}`)}
            </Menu.RadioItem>
          ))}
          <Menu.Divider />
          <Menu.RadioItem value="outside" closeMenuOnClick>
            {t('filter.which.outside')}
          </Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
