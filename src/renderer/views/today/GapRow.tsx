import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../contract/goals.ts';
import type { TodayGap } from '../../../contract/today.ts';
import { goTo } from '../../state/place.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { sayDayFrom } from '../../ui/days.ts';
import { sayPoints } from '../../ui/figures.ts';
import { LevelSquares } from '../../ui/LevelSquares.tsx';
import { useLevelName } from '../../ui/levelWords.ts';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { GapActions } from './GapActions.tsx';
import { goalOf, sayGap } from './gapWords.ts';
import classes from './GapRow.module.css';

interface GapRowProps {
  readonly gap: TodayGap;
  readonly goals: readonly Goal[];
  readonly today: string;
}

/** A gap: what it is, why it stands here, the level, what closing it adds, what to do. */
export function GapRow({ gap, goals, today }: GapRowProps) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const goal = goalOf(gap, goals);
  const levelName = useLevelName();
  const sayDay = (day: string): string => sayDayFrom(day, today, language);
  const reason = sayGap(t, { gap, goal, sayDay, levelName });
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
      <GapActions gap={gap} goal={goal} />
    </li>
  );
}
