import { useTranslation } from 'react-i18next';
import type { Advice, AdviceOutcome as Came } from '../../../domain/reviewDraft.ts';
import { State, type StateKind } from '../../ui/State.tsx';
import classes from './LearnerView.module.css';

const goalKinds: Readonly<Record<NonNullable<Came['goal']>, StateKind>> = {
  open: 'neutral',
  met: 'onCourse',
  missed: 'offCourse',
  dropped: 'neutral',
};

interface AdviceOutcomeProps {
  readonly came: Came;
  readonly kind: Advice['kind'];
}

/** From the learner's newest report: level, evidence, goal, and what they said to it. */
export function AdviceOutcome({ came, kind }: AdviceOutcomeProps) {
  const { t } = useTranslation('mentor');
  const { newEvidence, answer, note, goal } = came;
  const levels = useLevels(came, kind);
  const isNothing =
    levels === null && newEvidence === 0 && goal === null && answer === null && note === '';
  return (
    <div className={classes.came}>
      {isNothing ? <span className={classes.quiet}>{t('advice.nothing')}</span> : null}
      {levels === null ? null : <span>{levels}</span>}
      {newEvidence === 0 ? null : <span>{t('advice.evidence', { count: newEvidence })}</span>}
      {goal === null ? null : <State kind={goalKinds[goal]}>{t(`advice.goalState.${goal}`)}</State>}
      {answer === null ? null : (
        <State kind={answer === 'accepted' ? 'onCourse' : 'atRisk'}>
          {t(`advice.answer.${answer}`)}
        </State>
      )}
      {note === '' ? null : <span className={classes.said}>{t('advice.note', { note })}</span>}
    </div>
  );
}

function useLevels({ levelThen, levelNow }: Came, kind: Advice['kind']): string | null {
  const { t } = useTranslation('mentor');
  if ((kind !== 'skill' && kind !== 'goal') || levelNow === null) return null;
  if (levelThen === levelNow) return t('advice.sameLevel', { level: levelNow });
  return t('advice.levels', { from: levelThen ?? t('advice.noLevel'), to: levelNow });
}
