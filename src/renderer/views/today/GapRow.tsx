import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import type { NamedGap } from '../../../contract/roles.ts';
import { goTo } from '../../state/place.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { sayPoints } from '../../ui/figures.ts';
import { LevelSquares } from '../../ui/LevelSquares.tsx';
import { useLevelName } from '../../ui/levelWords.ts';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { GapActions } from './GapActions.tsx';
import { sayGap } from './gapWords.ts';
import classes from './GapRow.module.css';

/** A gap: what it is, why it stands here, the level, what closing it adds, what to do. */
export function GapRow({
  gap,
  goals,
}: {
  readonly gap: NamedGap;
  readonly goals: readonly Goal[];
}) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const reason = sayGap(t, gap, useLevelName());
  const hasGoal = goals.some((goal) => goal.skill === gap.skill);
  const { skill } = gap;
  return (
    <li className={`mp-row ${classes.row}`}>
      <AreaSquare area={gap.topArea} />
      <div className={classes.words}>
        {skill === null ? (
          <span className={text.name}>{gap.title}</span>
        ) : (
          <button
            type="button"
            className={`${text.name} ${classes.name}`}
            onClick={() => goTo({ screen: 'skills', skill })}
          >
            {gap.title}
          </button>
        )}
        <p className={classes.reason}>
          {reason.first}
          <span className={classes.rest}>{reason.rest}</span>
        </p>
      </div>
      <span className={classes.level}>
        <LevelSquares level={gap.level} required={gap.required} />
      </span>
      <span className={classes.gain}>
        <b>{sayPoints(gap.gain, language)}</b> {t('gaps.points')}
      </span>
      <GapActions gap={gap} hasGoal={hasGoal} />
    </li>
  );
}
