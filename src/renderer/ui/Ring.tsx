import { useTranslation } from 'react-i18next';
import { wholePercent } from './figures.ts';
import classes from './Ring.module.css';

interface RingProps {
  /** 0 to 1; null: nothing to measure. */
  readonly value: number | null;
  /** The sentence that the ring says. */
  readonly label: string;
  /** In pixels; 120 unless said. */
  readonly size?: number;
}

const stroke = 10;

/** Readiness as a ring with its whole percent inside. */
export function Ring({ value, label, size = 120 }: RingProps) {
  const { t } = useTranslation('common');
  const radius = (size - stroke) / 2;
  const around = 2 * Math.PI * radius;
  const share = Math.min(1, Math.max(0, value ?? 0));
  const centre = size / 2;
  return (
    <div
      className={classes.ring}
      role="img"
      aria-label={label}
      style={{ width: size, height: size }}
    >
      <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden focusable="false">
        <circle className={classes.track} cx={centre} cy={centre} r={radius} strokeWidth={stroke} />
        {share === 0 ? null : (
          <circle
            className={classes.fill}
            cx={centre}
            cy={centre}
            r={radius}
            strokeWidth={stroke}
            strokeDasharray={`${around * share} ${around}`}
            transform={`rotate(-90 ${centre} ${centre})`}
          />
        )}
      </svg>
      <div className={classes.figure} aria-hidden>
        {value === null ? '–' : wholePercent(value)}
        {value === null ? null : <span>{t('readiness.sign')}</span>}
      </div>
    </div>
  );
}
