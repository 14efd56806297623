import { Menu } from '@mantine/core';
import { IconClock, IconNote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { activities } from '../../../domain/activity.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { sayDuration } from '../../ui/duration.ts';
import { ActivityIcon } from '../sessions/ActivityIcon.tsx';
import { sayActivity } from '../sessions/sessionWords.ts';
import { Chip } from './Chip.tsx';
import { Otherwise, type LineChipProps } from './Otherwise.tsx';
import { SkillChoices } from './SkillChoices.tsx';
import { UnknownChip } from './UnknownChip.tsx';

const minutes = [15, 30, 45, 60, 90, 120];

/** An understood piece, with what else it may be. */
export function LineChip({ part, ...act }: LineChipProps) {
  const { t } = useTranslation('today');
  switch (part.kind) {
    case 'skill':
      return (
        <Chip
          icon={<AreaSquare area={part.area} />}
          onRemove={act.onRemove}
          menu={
            <>
              <SkillChoices skill={part.id} area={part.area} onChoose={act.onReplace} />
              <Otherwise {...act} />
            </>
          }
        >
          {part.title}
        </Chip>
      );
    case 'duration':
      return (
        <Chip
          icon={<IconClock size={14} aria-hidden />}
          onRemove={act.onRemove}
          menu={
            <>
              {minutes.map((choice) => (
                <Menu.Item key={choice} onClick={() => act.onReplace(`${choice}m`)}>
                  {sayDuration(choice * 60)}
                </Menu.Item>
              ))}
              <Otherwise {...act} />
            </>
          }
        >
          {sayDuration(part.seconds)}
        </Chip>
      );
    case 'activity':
      return (
        <Chip
          icon={<ActivityIcon activity={part.activity} size={14} />}
          onRemove={act.onRemove}
          menu={
            <>
              {activities.map((activity) => (
                <Menu.Item key={activity} onClick={() => act.onReplace(activity)}>
                  {sayActivity(t, activity)}
                </Menu.Item>
              ))}
              <Otherwise {...act} />
            </>
          }
        >
          {sayActivity(t, part.activity)}
        </Chip>
      );
    case 'note':
      return (
        <Chip
          icon={<IconNote size={14} aria-hidden />}
          onPress={act.onSelect}
          onRemove={act.onRemove}
        >
          {part.text}
        </Chip>
      );
    case 'unknown':
      return <UnknownChip part={part} {...act} />;
    case 'day':
    case 'time':
      return null;
  }
}
