import { useTranslation } from 'react-i18next';
import classes from './LevelSquares.module.css';

interface LevelSquaresProps {
  /** null: never assessed. */
  readonly level: number | null;
  /** null: nothing asks for it. */
  readonly required: number | null;
  /** Without the figures at the right. */
  readonly bare?: boolean;
}

const steps = [1, 2, 3, 4, 5] as const;

/** Filled: reached. Hollow: asked and missing. Dot: beyond what is asked. Then "2 / 3". */
export function LevelSquares({ level, required, bare = false }: LevelSquaresProps) {
  const { t } = useTranslation('common');
  const reached = level ?? 0;
  const shown = level === null ? '–' : String(level);
  return (
    <span role="img" aria-label={useLevelSentence(level, required)} className={classes.level}>
      <span className={classes.squares} aria-hidden>
        {steps.map((step) => (
          <span key={step} data-step={nameStep(step, reached, required)} />
        ))}
      </span>
      {bare ? null : (
        <span className={classes.figures} aria-hidden>
          <b data-none={level === null}>{shown}</b>
          {required === null ? null : t('level.ofRequired', { required })}
        </span>
      )}
    </span>
  );
}

function nameStep(step: number, reached: number, required: number | null): string {
  if (step <= reached) return 'reached';
  return required !== null && step <= required ? 'missing' : 'beyond';
}

function useLevelSentence(level: number | null, required: number | null): string {
  const { t } = useTranslation('common');
  if (level === null) {
    return required === null ? t('level.sayNone') : t('level.sayNoneRequired', { required });
  }
  return required === null
    ? t('level.say', { level })
    : t('level.sayRequired', { level, required });
}
