import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import type { TodayGap } from '../../../contract/today.ts';
import { ChoiceActions } from './ChoiceActions.tsx';
import { firstStep, steps, take } from './gapSteps.ts';
import classes from './GapRow.module.css';
import { PickMenu } from './PickMenu.tsx';

interface GapActionsProps {
  readonly gap: TodayGap;
  /** The open goal for it. */
  readonly goal: Goal | undefined;
}

/** The likeliest step as a button, the other two in a menu beside it. */
export function GapActions({ gap, goal }: GapActionsProps) {
  return (
    <div className={classes.actions}>
      {gap.skill === null ? (
        <ChoiceActions gap={gap} goal={goal} more={<More title={gap.title} />} />
      ) : (
        <SkillActions gap={gap} skill={gap.skill} hasGoal={goal !== undefined} />
      )}
    </div>
  );
}

interface SkillActionsProps {
  readonly gap: TodayGap;
  readonly skill: string;
  readonly hasGoal: boolean;
}

function SkillActions({ gap, skill, hasGoal }: SkillActionsProps) {
  const { t } = useTranslation('today');
  const first = firstStep(gap, hasGoal);
  return (
    <>
      <Button
        size="xs"
        className={classes.button ?? ''}
        aria-label={t('gaps.actionFor', { action: t(`gaps.${first}`), title: gap.title })}
        onClick={() => take(first, skill, gap.title, gap.required)}
      >
        {t(`gaps.${first}`)}
      </Button>
      <PickMenu position="bottom-end" target={<More title={gap.title} />}>
        {steps
          .filter((step) => step !== first)
          .map((step) => (
            <Menu.Item key={step} onClick={() => take(step, skill, gap.title, gap.required)}>
              {t(`gaps.${step}`)}
            </Menu.Item>
          ))}
      </PickMenu>
    </>
  );
}

function More({ title, ...rest }: { readonly title: string }) {
  const { t } = useTranslation('today');
  return (
    <ActionIcon variant="subtle" size={28} aria-label={t('gaps.moreFor', { title })} {...rest}>
      <IconDots size={16} aria-hidden />
    </ActionIcon>
  );
}
