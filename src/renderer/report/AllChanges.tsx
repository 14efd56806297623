import { useTranslation } from 'react-i18next';
import { LevelSquares } from '../ui/LevelSquares.tsx';
import { shownChanges } from './ChangesList.tsx';
import type { ReportFacts } from './facts.ts';
import { LevelStep } from './LevelStep.tsx';
import { Named } from './Named.tsx';
import { Part } from './Part.tsx';
import { Table } from './Table.tsx';
import { useSay } from './useSay.ts';
import { useAssessor } from './useAssessor.ts';

/** Every level that changed, where the first page could not show them all. */
export function AllChanges({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const say = useSay();
  const assessor = useAssessor(facts.snapshot);
  const { changes, snapshot } = facts;
  if (changes.length <= shownChanges) return null;
  const { from, to } = snapshot.period;
  return (
    <Part title={t('changes.all', { day: say.dayBefore(from, to) })}>
      <Table
        caption={t('changes.allCaption', { day: say.fullDay(from) })}
        columns={[
          { title: t('changes.skill') },
          { title: t('changes.change'), width: '11%' },
          { title: t('changes.level'), width: '16%' },
          { title: t('changes.assessed'), width: '15%' },
          { title: t('changes.by'), width: '20%' },
        ]}
        rows={changes.map(({ skill, area, required, assessment, ...change }) => ({
          key: skill.id,
          cells: [
            <Named key="name" area={area}>
              {skill.title}
            </Named>,
            <LevelStep key="step" {...change} />,
            <LevelSquares key="level" level={change.to} required={required} />,
            say.day(assessment.day),
            assessor(assessment.mentor),
          ],
        }))}
        stacks
      />
    </Part>
  );
}
