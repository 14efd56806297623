import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useRef, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/app.ts';
import { goTo, usePlace } from '../../state/place.ts';
import { useRead } from '../../state/reads.ts';
import { Loading, SkeletonRows } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { loadWords } from '../../words.ts';
import { NextStep } from './NextStep.tsx';
import { SkillList } from './SkillList.tsx';
import { SkillPanel } from './SkillPanel.tsx';
import { SkillsHead } from './SkillsHead.tsx';
import { setOpen } from './memory.ts';
import { outsideId } from './treeRows.ts';
import { isNothingAssessed, useOpenAreas } from './useOpenAreas.ts';
import classes from './SkillsView.module.css';

const AssessAreas = lazy(async () => {
  const [view] = await Promise.all([import('../firstRun/AssessAreas.tsx'), loadWords('firstRun')]);
  return { default: view.AssessAreas };
});

/** The role as a tree, and beside it the skill that was opened, or the next step. */
export function SkillsView(): ReactNode {
  const { t } = useTranslation('skills');
  const place = usePlace();
  const today = useApp()?.today ?? '';
  const { value: tree, refusal } = useRead('readSkillTree', {});
  const gaps = useRead('readReadiness', {}).value?.gaps ?? [];
  const isWide = useMediaQuery('(min-width: 1100px)', undefined, {
    getInitialValueInEffect: false,
  });
  const list = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLElement>(null);
  const skill = place.skill ?? null;
  const open = useOpenAreas(tree, place);

  /** Once more on the row that is open goes on into the panel. */
  function openSkill(opened: string): void {
    if (opened === skill) side.current?.querySelector<HTMLElement>('h2')?.focus();
    else goTo({ screen: 'skills', skill: opened });
  }

  function reveal(area: string): void {
    flushSync(() => open.reveal(area));
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(area)}"]`)?.focus();
  }

  /** The keyboard goes on where the skill stands in the tree, or above it where the filter hides it. */
  function close(): void {
    const row = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    (row ?? list.current?.querySelector('input'))?.focus();
    goTo({ screen: 'skills' });
  }

  const panel =
    skill === null ? null : (
      <SkillPanel skill={skill} today={today} readiness={tree?.readiness ?? null} onClose={close} />
    );

  return (
    <div className={classes.view}>
      <SkillsHead
        tree={tree}
        onOpenAll={() => setOpen(new Set([...(tree?.areas ?? []).map(({ id }) => id), outsideId]))}
        onCloseAll={() => setOpen(new Set())}
      />
      <div className={classes.body}>
        <div ref={list} className={classes.list}>
          {tree === undefined ? (
            <div className={classes.loading}>
              {refusal === undefined ? (
                <Loading>
                  <SkeletonRows rows={13} />
                </Loading>
              ) : (
                <Refusal {...refusal} />
              )}
            </div>
          ) : (
            <SkillList
              tree={tree}
              gaps={gaps}
              open={open}
              selected={skill}
              today={today}
              onOpen={openSkill}
            />
          )}
        </div>
        {isWide && tree !== undefined ? (
          <aside
            ref={side}
            className={classes.side}
            aria-label={skill === null ? t('next.title') : t('panel.label')}
          >
            {panel ?? (
              <NextStep
                gaps={gaps}
                nothingAssessed={isNothingAssessed(tree)}
                firstArea={tree.areas[0]?.id ?? null}
                onReveal={reveal}
              />
            )}
          </aside>
        ) : null}
      </div>
      {isWide ? null : (
        <Drawer.Root
          opened={panel !== null}
          onClose={close}
          position="right"
          size="min(100%, 560px)"
          closeOnEscape={false}
          closeOnClickOutside={false}
        >
          <Drawer.Overlay
            onClick={(event) => {
              // The second click of the double click that opened it.
              if (event.detail < 2) close();
            }}
          />
          <Drawer.Content data-panel aria-label={t('panel.label')}>
            <Drawer.Body className={classes.drawer}>{panel}</Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      )}
      {place.section?.startsWith('assess') === true ? (
        <Suspense>
          <AssessAreas {...startAt(place.section)} onDone={() => goTo({ screen: 'skills' })} />
        </Suspense>
      ) : null}
    </div>
  );
}

/** `assess:cloud` begins at that area, `assess` at the first. */
function startAt(section: string): { readonly startArea?: string } {
  const area = section.split(':')[1];
  return area === undefined ? {} : { startArea: area };
}
