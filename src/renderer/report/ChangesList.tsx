import { useTranslation } from 'react-i18next';
import type { LevelChange } from '../../domain/snapshotFigures.ts';
import { LevelSquares } from '../ui/LevelSquares.tsx';
import text from '../ui/type.module.css';
import type { ReportFacts } from './facts.ts';
import { LevelStep } from './LevelStep.tsx';
import { More } from './More.tsx';
import { Named } from './Named.tsx';
import { Part } from './Part.tsx';
import { Table } from './Table.tsx';
import { useSay } from './useSay.ts';

/** So many stand on the first page. */
export const shownChanges = 5;

/** The levels that changed, the most important first. */
export function ChangesList({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const say = useSay();
  const { changes, snapshot, figures } = facts;
  const { from, to } = snapshot.period;
  if (changes.length === 0 && figures.before === null) return null;
  const draw = ({ skill, area, required, ...change }: LevelChange) => ({
    key: skill.id,
    cells: [
      <Named key="name" area={area}>
        {skill.title}
      </Named>,
      <LevelStep key="step" {...change} />,
      <LevelSquares key="level" level={change.to} required={required} bare />,
    ],
  });
  return (
    <Part title={t('changes.title', { day: say.dayBefore(from, to) })}>
      {changes.length === 0 ? (
        <p className={text.secondary}>{t('changes.none')}</p>
      ) : (
        <Table
          caption={t('changes.caption', { day: say.fullDay(from) })}
          columns={[
            { title: t('changes.skill') },
            { title: t('changes.change'), width: '60px' },
            { title: t('changes.level'), width: '56px', figures: true },
          ]}
          rows={changes.slice(0, shownChanges).map(draw)}
          bare
          dense
        />
      )}
      <More count={changes.length - shownChanges} words={(count) => t('changes.more', { count })} />
    </Part>
  );
}
