import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { skipFirstRun } from '../../state/firstRun.ts';
import { cancelOpening, dismissOpening, type OpeningNow } from '../../state/openings.ts';
import { goTo } from '../../state/place.ts';
import { Bar } from '../../ui/Bar.tsx';
import { OpenedLine } from './OpenedLine.tsx';
import classes from './Opening.module.css';

interface OpeningPanelProps {
  readonly opening: OpeningNow;
  readonly isFirstRun: boolean;
}

/** At the bottom right, over whatever is shown: how far it is, and what became of each file. */
export function OpeningPanel({ opening, isFirstRun }: OpeningPanelProps) {
  const { t } = useTranslation('mentor');
  const { isRunning, done, total, files } = opening;
  const hasLearners = files.some(({ learner }) => learner !== null);
  return (
    <section className={classes.panel} aria-label={t('opening.title')}>
      <div className={classes.head}>
        <p className={classes.title} role="status">
          {useSummary(opening)}
        </p>
        {isRunning ? (
          <Button size="xs" onClick={cancelOpening}>
            {t('opening.cancel')}
          </Button>
        ) : (
          <CloseButton size="sm" aria-label={t('opening.dismiss')} onClick={dismissOpening} />
        )}
      </div>
      {isRunning ? (
        <div className={classes.progress}>
          <Bar value={total === 0 ? 0 : done / total} />
          <span>{t('opening.count', { done, total })}</span>
        </div>
      ) : null}
      {files.length === 0 ? null : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the arrow keys must reach it
        <ul className={classes.files} tabIndex={0} aria-label={t('opening.title')}>
          {files.map((file, place) => (
            // The list only grows at its end.
            <OpenedLine key={place} file={file} isFirstRun={isFirstRun} />
          ))}
        </ul>
      )}
      {isFirstRun && hasLearners && !isRunning ? (
        <div className={classes.foot}>
          <Button
            variant="filled"
            size="xs"
            onClick={() => {
              goTo({ screen: 'mentor' });
              void skipFirstRun();
            }}
          >
            {t('opening.showLearners')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function useSummary({ isRunning, isCancelled, done, total, files }: OpeningNow): string {
  const { t } = useTranslation('mentor');
  if (isRunning) return t('opening.running');
  if (isCancelled) return t('opening.cancelled', { done, total });
  const refused = files.filter(({ outcome }) => outcome === 'refused').length;
  const opened = files.length - refused;
  return [
    ...(opened > 0 ? [t('opening.done', { count: opened })] : []),
    ...(refused > 0 ? [t('opening.refused', { count: refused })] : []),
  ].join(', ');
}
