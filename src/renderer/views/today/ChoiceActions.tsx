import { Button, Menu } from '@mantine/core';
import { Suspense, useState, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import type { TodayGap } from '../../../contract/today.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { AssessArea } from './AssessArea.tsx';
import { take, type Step } from './gapSteps.ts';
import classes from './GapRow.module.css';
import { PickMenu } from './PickMenu.tsx';

interface ChoiceActionsProps {
  readonly gap: TodayGap;
  /** The open goal on what was chosen. */
  readonly goal: Goal | undefined;
  /** The button of the menu with the other steps. */
  readonly more: ReactElement;
}

/** Chosen: do it. Never asked: say what is there. Else choosing one promises it. */
export function ChoiceActions({ gap, goal, more }: ChoiceActionsProps) {
  if (goal !== undefined) return <Chosen gap={gap} goal={goal} more={more} />;
  if (gap.unanswered) return <Unanswered gap={gap} more={more} />;
  return <Unchosen gap={gap} more={more} />;
}

type Unpromised = Omit<ChoiceActionsProps, 'goal'>;

function Chosen({ gap, goal, more }: Unpromised & { readonly goal: Goal }) {
  const { t } = useTranslation('today');
  return (
    <>
      <First action={t('gaps.log')} title={goal.title} onClick={() => focusOn(goal, 'log')} />
      <PickMenu position="bottom-end" target={more}>
        <Menu.Item onClick={() => focusOn(goal, 'assess')}>{t('gaps.assess')}</Menu.Item>
        <Offers gap={gap} step="goal" label={t('gaps.another')} without={goal.skill} />
      </PickMenu>
    </>
  );
}

function focusOn({ skill, title, level }: Goal, step: Step): void {
  take(step, skill, title, level);
}

function Unanswered({ gap, more }: Unpromised) {
  const { t } = useTranslation('today');
  const [isAssessing, setAssessing] = useState(false);
  return (
    <>
      <First action={t('gaps.assess')} title={gap.title} onClick={() => setAssessing(true)} />
      <PickMenu position="bottom-end" target={more}>
        <Offers gap={gap} step="goal" label={t('gaps.goal')} />
        <Offers gap={gap} step="log" label={t('gaps.log')} />
      </PickMenu>
      {isAssessing ? (
        <Suspense>
          <AssessArea startArea={gap.topArea} onDone={() => setAssessing(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function Unchosen({ gap, more }: Unpromised) {
  const { t } = useTranslation('today');
  const choose = (
    <Button
      size="xs"
      className={classes.button ?? ''}
      aria-label={t('gaps.chooseFor', { title: gap.title })}
    >
      {t('gaps.chooseButton')}
    </Button>
  );
  return (
    <>
      <PickMenu position="bottom-end" target={choose}>
        <Offers gap={gap} step="goal" label={t('gaps.goal')} />
      </PickMenu>
      <PickMenu position="bottom-end" target={more}>
        <Offers gap={gap} step="assess" label={t('gaps.assess')} />
        <Offers gap={gap} step="log" label={t('gaps.log')} />
      </PickMenu>
    </>
  );
}

interface FirstProps {
  readonly action: string;
  readonly title: string;
  readonly onClick: () => void;
}

function First({ action, title, onClick }: FirstProps) {
  const { t } = useTranslation('today');
  return (
    <Button
      size="xs"
      className={classes.button ?? ''}
      aria-label={t('gaps.actionFor', { action, title })}
      onClick={onClick}
    >
      {action}
    </Button>
  );
}

interface OffersProps {
  readonly gap: TodayGap;
  readonly step: Step;
  readonly label: ReactNode;
  /** A skill that is not offered. */
  readonly without?: string;
}

/** The skills to choose from, for one step. */
function Offers({ gap, step, label, without }: OffersProps) {
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {gap.alternatives.map((skill, index) => {
        const title = gap.alternativeTitles[index] ?? skill;
        return skill === without ? null : (
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
}
