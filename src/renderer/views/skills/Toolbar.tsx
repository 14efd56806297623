import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeFilter, type Filter, type Segment } from './memory.ts';
import { ListMenu } from './ListMenu.tsx';
import { WhichMenu } from './WhichMenu.tsx';
import type { Counts } from './treeFilter.ts';
import classes from './SkillsView.module.css';

interface Props {
  readonly filter: Filter;
  readonly counts: Counts;
  /** Down from the field goes into the tree. */
  readonly onLeaveDown: () => void;
}

const segments: readonly Segment[] = ['all', 'gaps', 'met'];

export function Toolbar({ filter, counts, onLeaveDown }: Props): ReactNode {
  const { t } = useTranslation('skills');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const find = (event: globalThis.KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.shiftKey)
        return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', find);
    return () => window.removeEventListener('keydown', find);
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && filter.text !== '') {
      event.preventDefault();
      changeFilter({ text: '' });
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeaveDown();
    }
  }

  return (
    <div className={classes.toolbar} role="search" aria-label={t('filter.label')}>
      <TextInput
        ref={field}
        className={classes.search}
        aria-label={t('filter.text')}
        placeholder={t('filter.example')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={filter.text}
        onChange={(event) => changeFilter({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <SegmentedControl
        withItemsBorders={false}
        aria-label={t('filter.segments')}
        value={filter.segment}
        onChange={(segment) => changeFilter({ segment })}
        data={segments.map((segment) => ({
          value: segment,
          label: (
            <>
              {t(`filter.segment.${segment}`)}{' '}
              <span className={classes.count}>{counts[segment]}</span>
            </>
          ),
        }))}
      />
      <WhichMenu which={filter.which} />
      <ListMenu />
    </div>
  );
}
