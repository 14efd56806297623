import { Button } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedGap } from '../../../contract/roles.ts';
import type { SkillTree as Tree } from '../../../contract/skills.ts';
import { Empty } from '../../ui/Empty.tsx';
import { changeFilter, noFilter, useMemory, type Filter } from './memory.ts';
import { SkillTree } from './SkillTree.tsx';
import { Toolbar } from './Toolbar.tsx';
import { countSegments, filterTree, listGapNodes } from './treeFilter.ts';
import { listRows } from './treeRows.ts';
import type { OpenAreas } from './useOpenAreas.ts';
import classes from './SkillsView.module.css';

interface Props {
  readonly tree: Tree;
  readonly gaps: readonly NamedGap[];
  readonly open: OpenAreas;
  readonly selected: string | null;
  readonly today: string;
  readonly onOpen: (skill: string) => void;
}

export function SkillList({ tree, gaps, open, selected, today, onOpen }: Props): ReactNode {
  const filter = useMemory((memory) => memory.filter);
  const place = useRef<HTMLDivElement>(null);
  const gapNodes = listGapNodes(gaps);
  const rows = listRows(tree, filterTree(tree, filter, gapNodes), open.isOpen);

  function focusTree(): void {
    place.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  }

  return (
    <>
      <Toolbar
        filter={filter}
        counts={countSegments(tree, filter, gapNodes)}
        onLeaveDown={focusTree}
      />
      <div ref={place} className={classes.rows}>
        {rows.length === 0 ? (
          <NothingFound filter={filter} />
        ) : (
          <SkillTree
            rows={rows}
            roleTitle={tree.role.title}
            selected={selected}
            today={today}
            onToggle={open.toggle}
            onOpen={onOpen}
          />
        )}
      </div>
    </>
  );
}

/** What the search left nothing of, and the way out. */
function NothingFound({ filter }: { readonly filter: Filter }): ReactNode {
  const { t } = useTranslation('skills');
  const text = filter.text.trim();
  return (
    <div className={classes.empty}>
      <Empty action={<Button onClick={() => changeFilter(noFilter)}>{t('empty.clear')}</Button>}>
        {text === ''
          ? t(`empty.${filter.which === 'outside' ? 'outside' : filter.segment}`)
          : t('empty.text', { text })}
      </Empty>
    </div>
  );
}
