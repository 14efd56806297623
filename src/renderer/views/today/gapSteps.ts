import type { TodayGap } from '../../../contract/today.ts';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { focusQuickAdd } from '../../state/quickAdd.ts';

export const steps = ['assess', 'goal', 'log'] as const;
export type Step = (typeof steps)[number];

/** Never asked: say it. Asked: promise it. Promised: do it. */
export function firstStep(gap: TodayGap, hasGoal: boolean): Step {
  if (hasGoal) return 'log';
  return gap.level === null ? 'assess' : 'goal';
}

export function take(step: Step, skill: string, title: string, level: number): void {
  if (step === 'assess') goTo({ screen: 'skills', skill });
  else if (step === 'goal') openDialog({ kind: 'goal', skill, level });
  else focusQuickAdd(`${title} `);
}
