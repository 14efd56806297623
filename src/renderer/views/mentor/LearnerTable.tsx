import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/app.ts';
import {
  keepListTop,
  keepOpened,
  useLearnerList,
  whereListWasLeft,
  type Learners,
} from '../../state/learners.ts';
import { goTo } from '../../state/place.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import { LearnerLine } from './LearnerLine.tsx';
import classes from './LearnersView.module.css';
import { countWanted, layLines, listInView, measureLines } from './listLines.ts';
import { useRowKeys } from './useRowKeys.ts';
import { useView } from './useView.ts';

interface LearnerTableProps {
  readonly learners: Learners;
  /** How many are needed for what is in view. */
  readonly onWanted: (count: number) => void;
}

/** One row a learner; only the rows in view are drawn, at the places that they all have. */
export function LearnerTable({ learners: { rows, counts }, onWanted }: LearnerTableProps) {
  const { t } = useTranslation('mentor');
  const today = useApp()?.today ?? '';
  const sort = useLearnerList((list) => list.sort);
  const [{ top, opened }] = useState(whereListWasLeft);
  const [place, view] = useView(top, keepListTop);
  const lines = useMemo(() => layLines(rows, sort === 'next'), [rows, sort]);
  const open = useCallback((learner: string): void => {
    keepOpened(learner);
    goTo({ screen: 'mentor', learner });
  }, []);
  const keys = useRowKeys(rows, place, opened, open);
  const wanted = countWanted(view);
  useEffect(() => onWanted(wanted), [onWanted, wanted]);
  return (
    <div ref={place} className={classes.scroll}>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its rows take the focus */}
      <div
        role="grid"
        aria-label={t('table')}
        aria-rowcount={counts.all + 1}
        className={classes.table}
        onKeyDown={keys.onKeyDown}
      >
        <ColumnHeads />
        <div
          role="rowgroup"
          className={classes.lines}
          style={{ height: measureLines(lines, rows.length, counts.all) }}
        >
          {listInView(lines, view, keys.active).map((line) =>
            line.kind === 'group' ? (
              <div key={line.key} role="row" className={classes.group} style={{ top: line.top }}>
                <span role="rowheader">
                  <b>{t(`group.${line.group}`)}</b> {counts[line.group]}
                </span>
              </div>
            ) : (
              <LearnerLine
                key={line.key}
                line={line}
                today={today}
                isActive={line.key === keys.active}
                onFocus={keys.setActive}
                onOpen={open}
              />
            ),
          )}
        </div>
      </div>
      <p className={classes.source}>{t('readFromFiles')}</p>
    </div>
  );
}
