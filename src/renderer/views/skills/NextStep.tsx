import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedGap } from '../../../contract/roles.ts';
import type { Descriptors } from '../../../domain/level.ts';
import { openDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { useRead } from '../../state/reads.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { sayPoints } from '../../ui/figures.ts';
import { LevelSquares } from '../../ui/LevelSquares.tsx';
import { useLevelName } from '../../ui/levelWords.ts';
import { Section } from '../../ui/Section.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { GapLines } from './GapLines.tsx';
import { settleGap } from './settleGap.ts';
import classes from './NextStep.module.css';

interface Props {
  readonly gaps: readonly NamedGap[];
  readonly nothingAssessed: boolean;
  readonly firstArea: string | null;
  /** Shows an area in the tree. */
  readonly onReveal: (area: string) => void;
}

/** In the width that no panel takes: the gap that would add most, what the next level is, and what to do about it. */
export function NextStep({ gaps, nothingAssessed, firstArea, onReveal }: Props): ReactNode {
  const { t } = useTranslation('skills');
  const [gap, ...others] = gaps.map(settleGap);
  return (
    <div className={classes.next}>
      <Section
        plain
        title={t('next.title')}
        hint={nothingAssessed || gap === undefined ? undefined : t('next.hint')}
      >
        {nothingAssessed && firstArea !== null ? (
          <Empty
            action={
              <Button
                variant="filled"
                onClick={() => goTo({ screen: 'skills', section: `assess:${firstArea}` })}
              >
                {t('head.assess')}
              </Button>
            }
          >
            {t('next.nothingAssessed')}
          </Empty>
        ) : gap === undefined ? (
          <Empty>{t('next.none')}</Empty>
        ) : (
          <Gap gap={gap} />
        )}
      </Section>
      {nothingAssessed || others.length === 0 ? null : (
        <Section title={t('next.then')}>
          <GapLines gaps={others.slice(0, 5)} onReveal={onReveal} />
        </Section>
      )}
      <p className={classes.hint}>{t('next.pick')}</p>
    </div>
  );
}

function Gap({ gap }: { readonly gap: NamedGap }): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  const gain = t('next.gain', { points: sayPoints(gap.gain, language) });
  return (
    <>
      {gap.title === gap.topAreaTitle ? null : (
        <p className={classes.path}>
          <AreaSquare area={gap.topArea} /> {gap.topAreaTitle}
        </p>
      )}
      <h3 className={classes.title}>
        {gap.title === gap.topAreaTitle ? <AreaSquare area={gap.topArea} /> : null}
        {gap.title}
      </h3>
      {gap.skill === null ? (
        <Choices gap={gap} gain={gain} />
      ) : (
        <Requirement gap={gap} skill={gap.skill} gain={gain} />
      )}
    </>
  );
}

interface GapProps {
  readonly gap: NamedGap;
  readonly gain: string;
}

function Choices({ gap, gain }: GapProps): ReactNode {
  const { t } = useTranslation('skills');
  return (
    <>
      <p className={classes.words}>{t('next.choose', { count: gap.alternatives.length })}</p>
      <p className={classes.gain}>{gain}</p>
      <div className={classes.actions}>
        {gap.alternatives.map((skill, index) => (
          <Button key={skill} size="xs" onClick={() => goTo({ screen: 'skills', skill })}>
            {gap.alternativeTitles[index] ?? skill}
          </Button>
        ))}
      </div>
    </>
  );
}

function Requirement({ gap, skill, gain }: GapProps & { readonly skill: string }): ReactNode {
  const { t } = useTranslation('skills');
  const levelName = useLevelName();
  const detail = useRead('readSkill', { id: skill }).value;
  const next = (gap.level ?? 0) + 1;
  const descriptor = detail?.descriptors[String(next) as keyof Descriptors];
  const goal = detail?.goals.find(({ state }) => state === 'open');
  return (
    <>
      <p className={classes.level}>
        <LevelSquares level={gap.level} required={gap.required} />{' '}
        <span className={classes.gain}>{gain}</span>
      </p>
      <p className={classes.words}>
        <strong>{t('next.level', { level: next, name: levelName(next) })}</strong> {descriptor}
      </p>
      <div className={classes.actions}>
        <Button onClick={() => goTo({ screen: 'skills', skill })}>{t('next.assess')}</Button>
        {goal === undefined ? (
          <Button onClick={() => openDialog({ kind: 'goal', skill, level: gap.required })}>
            {t('next.goal')}
          </Button>
        ) : (
          <Button onClick={() => goTo({ screen: 'goals', goal: goal.id })}>
            {t('next.seeGoal')}
          </Button>
        )}
        <Button onClick={() => openDialog({ kind: 'session', skill })}>{t('panel.log')}</Button>
      </div>
    </>
  );
}
