import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedGap } from '../../../contract/roles.ts';
import { goTo } from '../../state/place.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { sayPoints } from '../../ui/figures.ts';
import { LevelSquares } from '../../ui/LevelSquares.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './NextStep.module.css';

interface Props {
  readonly gaps: readonly NamedGap[];
  /** Shows an area in the tree. */
  readonly onReveal: (area: string) => void;
}

/** Further gaps, a line each; one opens its skill, a choice its area. */
export function GapLines({ gaps, onReveal }: Props): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();

  function open(gap: NamedGap): void {
    if (gap.skill !== null) goTo({ screen: 'skills', skill: gap.skill });
    else onReveal(gap.topArea);
  }

  return (
    <ul className={classes.list}>
      {gaps.map((gap) => (
        <li key={gap.node}>
          <UnstyledButton className={`mp-row ${classes.line}`} onClick={() => open(gap)}>
            <AreaSquare area={gap.topArea} />
            <span>
              <span className={classes.name}>{gap.title}</span>
              {gap.title === gap.topAreaTitle ? null : (
                <span className={classes.area}>{gap.topAreaTitle}</span>
              )}
            </span>
            {gap.skill === null ? (
              <span className={classes.area}>
                {t('next.offered', { count: gap.alternatives.length })}
              </span>
            ) : (
              <LevelSquares level={gap.level} required={gap.required} />
            )}
            <span className={classes.points}>
              {t('next.points', { points: sayPoints(gap.gain, language) })}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
