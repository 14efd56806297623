import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../contract/progress.ts';
import { Delta } from '../../ui/Delta.tsx';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { sayFigures } from './figureWords.ts';
import classes from './Figures.module.css';

/** The five figures of the range, each with what it was in as many days before. */
export function Figures({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  return (
    <dl className={classes.figures}>
      {sayFigures(progress, t, language).map(({ key, name, value, change, said, before }) => (
        <div key={key} className={classes.figure}>
          <dt className={classes.name}>{name}</dt>
          <dd className={`${text.screen} ${classes.value}`}>{value}</dd>
          <dd className={classes.change}>
            <Change change={change} said={said}>
              {before}
            </Change>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface ChangeProps {
  /** null: nothing to compare with. */
  readonly change: number | null;
  readonly said: string;
  readonly children: ReactNode;
}

function Change({ change, said, children }: ChangeProps) {
  const { t } = useTranslation('progress');
  // The line below the figures says why.
  if (change === null) return null;
  if (change === 0) return t('figures.same');
  return (
    <>
      <Delta value={change} arrow>
        <b>{said}</b>
      </Delta>
      <span>{children}</span>
    </>
  );
}
