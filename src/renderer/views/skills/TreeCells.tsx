import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { sayHours, wholePercent } from '../../ui/figures.ts';
import { LevelSquares } from '../../ui/LevelSquares.tsx';
import { ReadinessBar } from '../../ui/ReadinessBar.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { AreaMenu } from './AreaMenu.tsx';
import { sayRule } from '../../ui/ruleWords.ts';
import { sayStudied } from './skillWords.ts';
import type { AreaRow, GroupRow, OutsideRow, SkillRow } from './treeRows.ts';
import classes from './SkillTree.module.css';

interface AreaCellsProps {
  readonly row: AreaRow;
  readonly today: string;
  readonly isActive: boolean;
}

export function AreaCells({ row: { node, isOpen }, today, isActive }: AreaCellsProps): ReactNode {
  const { t } = useTranslation('skills');
  return (
    <>
      <span role="gridcell" className={classes.area}>
        <Chevron isOpen={isOpen} />
        <AreaSquare area={node.id} />
        <span className={classes.areaName}>
          {node.title}
          {node.source === 'extended' ? (
            <span className={classes.mark}> {t('tree.extended')}</span>
          ) : null}
        </span>
      </span>
      <span role="gridcell" className={classes.quiet}>
        {sayRule(node)}
      </span>
      <span role="gridcell">
        <ReadinessBar value={node.readiness} met={node.met} />
      </span>
      <Studied day={node.lastStudied} today={today} />
      <Hours seconds={node.seconds} />
      <span role="gridcell" className={classes.menu}>
        <AreaMenu area={node} tabIndex={isActive ? 0 : -1} />
      </span>
    </>
  );
}

export function GroupCells({
  row: { node, depth, choice },
}: {
  readonly row: GroupRow;
}): ReactNode {
  const { t } = useTranslation('skills');
  const isMet = node.met && node.readiness !== null;
  return (
    <>
      <span role="gridcell" className={classes.group} style={{ paddingInlineStart: indent(depth) }}>
        <span>
          {node.title}
          {choice === 'counts' ? <span className={classes.mark}> {t('tree.counts')}</span> : null}
        </span>
      </span>
      <span role="gridcell" className={classes.quiet}>
        {sayRule(node)}
      </span>
      <span role="gridcell" className={classes.quiet}>
        {isMet ? t('tree.met') : t('tree.percent', { percent: wholePercent(node.readiness ?? 0) })}
      </span>
      <span role="gridcell" className={classes.studied} />
      <span role="gridcell" className={classes.hours} />
    </>
  );
}

export function SkillCells({
  row,
  today,
}: {
  readonly row: SkillRow;
  readonly today: string;
}): ReactNode {
  const { t } = useTranslation('skills');
  const { node, choice, depth } = row;
  return (
    <>
      <span role="gridcell" className={classes.skill} style={{ paddingInlineStart: indent(depth) }}>
        <span>
          {node.title}
          {node.source === 'extended' && node.required !== null ? (
            <span className={classes.mark}> {t('tree.extended')}</span>
          ) : null}
        </span>
      </span>
      <span role="gridcell">
        <LevelSquares level={node.level} required={node.required} />
      </span>
      <span role="gridcell" className={classes.counts}>
        {[
          choice === 'counts' ? t('tree.counts') : null,
          node.mentor === null ? null : t('tree.saidBy', { name: node.mentor }),
        ]
          .filter((word) => word !== null)
          .join(' · ')}
      </span>
      <Studied day={node.lastStudied} today={today} />
      <Hours seconds={node.seconds} />
    </>
  );
}

export function OutsideCells({
  row: { isOpen, seconds },
}: {
  readonly row: OutsideRow;
}): ReactNode {
  const { t } = useTranslation('skills');
  return (
    <>
      <span role="gridcell" className={classes.area}>
        <Chevron isOpen={isOpen} />
        <AreaSquare area={null} />
        <span className={classes.areaName}>{t('outside.title')}</span>
      </span>
      <span role="gridcell" className={classes.quiet}>
        {t('outside.rule')}
      </span>
      <span role="gridcell" />
      <span role="gridcell" className={classes.studied} />
      <Hours seconds={seconds} />
    </>
  );
}

function Chevron({ isOpen }: { readonly isOpen: boolean }): ReactNode {
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return <Icon size={16} aria-hidden className={classes.chevron} />;
}

function Studied({
  day,
  today,
}: {
  readonly day: string | null;
  readonly today: string;
}): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  return (
    <span role="gridcell" className={classes.studied}>
      {sayStudied(t, day, today, language)}
    </span>
  );
}

function Hours({ seconds }: { readonly seconds: number }): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  return (
    <span role="gridcell" className={classes.hours}>
      {seconds === 0 ? t('tree.noHours') : sayHours(seconds, language)}
    </span>
  );
}

/** Groups begin below the area's square, what is in them below its name. */
function indent(depth: number): number {
  return 22 + depth * 16;
}
