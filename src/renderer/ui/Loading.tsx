import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Loading.module.css';

/** Nothing for 150 ms, then a skeleton in the final geometry. */
export function Loading({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('common');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true" aria-label={t('loading')} role="status" className={classes.loading}>
      {late ? (children ?? <SkeletonRows rows={6} />) : null}
    </div>
  );
}

/** Rows that will be there, as grey lines. */
export function SkeletonRows({
  rows,
  height = 36,
}: {
  readonly rows: number;
  readonly height?: number;
}) {
  return (
    <div aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row} style={{ height }}>
          <span className={classes.line} style={{ width: `${60 - ((row * 17) % 30)}%` }} />
        </div>
      ))}
    </div>
  );
}
