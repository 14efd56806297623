import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { NamedGap } from '../../../contract/roles.ts';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { focusQuickAdd } from '../../state/quickAdd.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import classes from './GapRow.module.css';
import { PickMenu } from './PickMenu.tsx';

interface GapActionsProps {
  readonly gap: NamedGap;
  readonly hasGoal: boolean;
}

/** The likeliest step as a button, the other two in a menu beside it. */
export function GapActions({ gap, hasGoal }: GapActionsProps) {
  return (
    <div className={classes.actions}>
      {gap.skill === null ? (
        <ChoiceActions gap={gap} />
      ) : (
        <SkillActions gap={gap} skill={gap.skill} hasGoal={hasGoal} />
      )}
    </div>
  );
}

const steps = ['assess', 'goal', 'log'] as const;
type Step = (typeof steps)[number];

/** Never asked: say it. Asked: promise it. Promised: do it. */
function firstStep(gap: NamedGap, hasGoal: boolean): Step {
  if (hasGoal) return 'log';
  return gap.level === null ? 'assess' : 'goal';
}

function take(step: Step, skill: string, title: string, level: number): void {
  if (step === 'assess') goTo({ screen: 'skills', skill });
  else if (step === 'goal') openDialog({ kind: 'goal', skill, level });
  else focusQuickAdd(`${title} `);
}

function SkillActions({ gap, skill, hasGoal }: GapActionsProps & { readonly skill: string }) {
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

/** Nothing chosen yet: choosing one promises it; it can also be assessed or logged at once. */
function ChoiceActions({ gap }: { readonly gap: NamedGap }) {
  const { t } = useTranslation('today');
  const offer = (step: Step) => (
    <>
      <Menu.Label>{t(`gaps.${step}`)}</Menu.Label>
      {gap.alternatives.map((skill, index) => {
        const title = gap.alternativeTitles[index] ?? skill;
        return (
          <Menu.Item
            key={skill}
            leftSection={<AreaSquare area={gap.topArea} />}
            onClick={() => take(step, skill, title, gap.required)}
          >
            {title}
          </Menu.Item>
        );
      })}
    </>
  );
  return (
    <>
      <PickMenu
        position="bottom-end"
        target={
          <Button
            size="xs"
            className={classes.button ?? ''}
            aria-label={t('gaps.chooseFor', { title: gap.title })}
          >
            {t('gaps.chooseButton')}
          </Button>
        }
      >
        {offer('goal')}
      </PickMenu>
      <PickMenu position="bottom-end" target={<More title={gap.title} />}>
        {offer('assess')}
        {offer('log')}
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
