import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { levels, type Descriptors, type Level } from '../../../domain/level.ts';
import { useLevelName } from '../../ui/levelWords.ts';
import classes from './LevelScale.module.css';

interface LevelScaleProps {
  /** Id of the skill's name. */
  readonly labelledBy: string;
  readonly level: Level | null;
  readonly required: number;
  readonly descriptors: Descriptors;
  readonly onChoose: (level: Level) => void;
  /** Also for the level that is chosen already. */
  readonly onPress: () => void;
}

/** 0 to 5 in a row; a triangle below the level that is asked. Left and right move, the page hears the digits. */
export function LevelScale({
  labelledBy,
  level,
  required,
  descriptors,
  onChoose,
  onPress,
}: LevelScaleProps) {
  const { t } = useTranslation('firstRun');
  const levelName = useLevelName();
  const name = useId();
  return (
    <fieldset aria-labelledby={labelledBy} className={classes.scale}>
      {levels.map((choice) => (
        <label key={choice} className={classes.choice} data-asked={choice === required}>
          <input
            type="radio"
            name={name}
            className={classes.radio}
            checked={choice === level}
            onChange={() => onChoose(choice)}
            onClick={onPress}
            aria-label={t('row.choice', {
              level: choice,
              name: levelName(choice),
              asked: choice === required ? t('row.asked') : '',
              descriptor: choice === 0 ? '' : descriptors[choice],
            })}
          />
          <span aria-hidden>{choice}</span>
        </label>
      ))}
    </fieldset>
  );
}
