import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillName } from '../../../contract/skills.ts';
import { Dash } from '../../charts/Dash.tsx';
import { findLevel } from '../../charts/findings.ts';
import { HollowDot } from '../../charts/StepMarks.tsx';
import { LevelChart } from '../../charts/LevelChart.tsx';
import { goTo } from '../../state/place.ts';
import { useRead } from '../../state/reads.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { useLevelName } from '../../ui/levelWords.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { Hint } from './Hint.tsx';
import { LegendItem } from './LegendItem.tsx';
import classes from './plots.module.css';
import { tableOfLevel } from './tables.ts';
import { useKept } from './useKept.ts';

interface LevelHistoryProps {
  readonly skill: SkillName;
  readonly from: string;
  readonly to: string;
  readonly weekStart: number;
  readonly picker: ReactNode;
}

/** One skill's level, as steps, against what the role asks of it. */
export function LevelHistory({ skill, from, to, weekStart, picker }: LevelHistoryProps) {
  const { t } = useTranslation('progress');
  const language = useLanguage();
  const levelName = useLevelName();
  // Beside the others it is as tall as they are.
  const height = useMediaQuery('(min-width: 1920px)', false, { getInitialValueInEffect: false })
    ? 230
    : 180;
  const history = useKept(useRead('readLevelHistory', { skill: skill.id, from, to }).value);
  const rows = useMemo(
    () =>
      history === undefined
        ? null
        : { from, to, required: history.required, points: history.points },
    [history, from, to],
  );
  if (history === undefined || rows === null) return <div className={classes.medium} />;
  const finding = findLevel(history, t);
  return (
    <ChartFrame
      name={t('level.title')}
      title={finding}
      finding={finding}
      hint={<Hint>{t('level.hint')}</Hint>}
      legend={
        <>
          {rows.required === null ? null : (
            <LegendItem mark={<Dash look="asked" />}>{t('level.asked')}</LegendItem>
          )}
          {history.points.some(({ mentor }) => mentor !== null) ? (
            <LegendItem mark={<HollowDot />}>{t('level.mentor')}</LegendItem>
          ) : null}
          {picker}
        </>
      }
      table={() => tableOfLevel(history, t, language)}
      fileName={`level-${skill.id}-${to}`}
    >
      <div className={classes.medium}>
        {history.points.length === 0 ? (
          <Empty
            action={
              <Button onClick={() => goTo({ screen: 'skills', skill: skill.id })}>
                {t('level.assess')}
              </Button>
            }
          >
            {t('level.none', { title: history.title })}
          </Empty>
        ) : (
          <LevelChart
            rows={rows}
            label={finding}
            weekStart={weekStart}
            levelName={levelName}
            height={height}
          />
        )}
      </div>
    </ChartFrame>
  );
}
