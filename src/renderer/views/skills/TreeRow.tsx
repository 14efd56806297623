import type { MouseEvent, ReactNode } from 'react';
import type { Row } from './treeRows.ts';
import { AreaCells, GroupCells, OutsideCells, SkillCells } from './TreeCells.tsx';
import classes from './SkillTree.module.css';

export interface RowActions {
  /** Opens or closes an area. */
  readonly onToggle: (id: string) => void;
  /** Opens a skill's panel. */
  readonly onOpen: (skill: string) => void;
}

interface Props extends RowActions {
  readonly row: Row;
  readonly today: string;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly onFocus: (id: string) => void;
}

/** A row of the tree: all of it can be pressed. */
export function TreeRow({
  row,
  today,
  isSelected,
  isActive,
  onFocus,
  onToggle,
  onOpen,
}: Props): ReactNode {
  function onClick(event: MouseEvent<HTMLElement>): void {
    // React hands on what happens in the row's menu, which lies elsewhere in the page.
    if (!event.currentTarget.contains(event.target as Node)) return;
    if (row.kind === 'skill') onOpen(row.node.skill);
    else if (row.kind !== 'group') onToggle(row.id);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree hears the keys for its rows
    <div
      role="row"
      data-row={row.id}
      data-kind={row.kind}
      data-choice={'choice' in row ? row.choice : undefined}
      className={`mp-row ${classes.row}`}
      tabIndex={isActive ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={'isOpen' in row ? row.isOpen : undefined}
      aria-selected={row.kind === 'skill' ? isSelected : undefined}
      onClick={onClick}
      onFocus={() => onFocus(row.id)}
    >
      <Cells row={row} today={today} isActive={isActive} />
    </div>
  );
}

interface CellsProps {
  readonly row: Row;
  readonly today: string;
  readonly isActive: boolean;
}

function Cells({ row, today, isActive }: CellsProps): ReactNode {
  switch (row.kind) {
    case 'area':
      return <AreaCells row={row} today={today} isActive={isActive} />;
    case 'group':
      return <GroupCells row={row} />;
    case 'skill':
      return <SkillCells row={row} today={today} />;
    case 'outside':
      return <OutsideCells row={row} />;
  }
}
