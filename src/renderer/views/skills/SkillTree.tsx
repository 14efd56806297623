import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TreeRow, type RowActions } from './TreeRow.tsx';
import { useTreeKeys } from './useTreeKeys.ts';
import type { Row } from './treeRows.ts';
import classes from './SkillTree.module.css';

interface Props extends RowActions {
  readonly rows: readonly Row[];
  readonly roleTitle: string;
  /** The skill in the panel. */
  readonly selected: string | null;
  readonly today: string;
}

/** The role as an ARIA treegrid: one row takes the Tab key, arrows walk, Enter opens. */
export function SkillTree({ rows, roleTitle, selected, today, ...actions }: Props): ReactNode {
  const { t } = useTranslation('skills');
  const grid = useRef<HTMLDivElement>(null);
  const keys = useTreeKeys(rows, selected, grid, actions);

  // A skill that was opened from elsewhere comes into view.
  useEffect(() => {
    grid.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its rows take the focus
    <div
      ref={grid}
      role="treegrid"
      aria-label={t('tree.label', { role: roleTitle })}
      className={classes.tree}
      onKeyDown={keys.onKeyDown}
    >
      <div role="rowgroup" className={classes.stuck}>
        <div role="row" className={classes.heads}>
          <span role="columnheader">{t('tree.name')}</span>
          <span role="columnheader">{t('tree.level')}</span>
          <span role="columnheader">{t('tree.readiness')}</span>
          <span role="columnheader" className={classes.studied}>
            {t('tree.studied')}
          </span>
          <span role="columnheader" className={classes.hours}>
            {t('tree.hours')}
          </span>
        </div>
      </div>
      <div role="rowgroup">
        {rows.map((row) => (
          <TreeRow
            key={row.id}
            row={row}
            today={today}
            isSelected={row.kind === 'skill' && row.node.skill === selected}
            isActive={row.id === keys.active}
            onFocus={keys.setActive}
            {...actions}
          />
        ))}
      </div>
    </div>
  );
}
