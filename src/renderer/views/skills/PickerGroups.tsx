import { Combobox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import type { PickerGroup } from './pickerOptions.ts';
import classes from './SkillPicker.module.css';

interface Props {
  readonly groups: readonly PickerGroup[];
  readonly picked: readonly string[];
  /** Several can be picked, so the list says which are. */
  readonly showPicked: boolean;
}

export function PickerGroups({ groups, picked, showPicked }: Props): ReactNode {
  const { t } = useTranslation('skills');
  return groups.map(({ area, options }) => {
    const areaTitle = area?.title ?? t('outside.title');
    return (
      <Combobox.Group
        key={area?.id ?? ''}
        label={areaTitle}
        classNames={{ groupLabel: classes.groupLabel }}
      >
        {options.map(({ skill, alias }) => (
          <Combobox.Option
            key={skill.id}
            value={skill.id}
            active={picked.includes(skill.id)}
            className={classes.option}
          >
            <AreaSquare area={skill.area} />
            <span className={classes.name}>{skill.title}</span>
            {alias === null ? null : <span className={classes.aside}>{alias}</span>}
            {showPicked && picked.includes(skill.id) ? (
              <IconCheck
                className={classes.check}
                size={16}
                stroke={1.6}
                aria-label={t('picker.picked')}
              />
            ) : null}
          </Combobox.Option>
        ))}
      </Combobox.Group>
    );
  });
}
