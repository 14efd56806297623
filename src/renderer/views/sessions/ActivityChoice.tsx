import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { activities, type Activity } from '../../../domain/activity.ts';
import { sayActivity } from './sessionWords.ts';
import classes from './ActivityChoice.module.css';

interface ActivityChoiceProps {
  readonly activity: Activity | null;
  readonly onChange: (activity: Activity | null) => void;
}

/** What the time was spent on, or nothing said. Segments that wrap where there is no room. */
export function ActivityChoice({ activity, onChange }: ActivityChoiceProps) {
  const { t } = useTranslation('today');
  const name = useId();
  const choices: readonly (Activity | null)[] = [null, ...activities];
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('session.activity')}</legend>
      <div className={classes.segments}>
        {choices.map((choice) => (
          <label key={choice ?? ''} className={classes.segment}>
            <input
              type="radio"
              className={classes.input}
              name={name}
              checked={choice === activity}
              onChange={() => onChange(choice)}
            />
            {choice === null ? t('session.noActivity') : sayActivity(t, choice)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
