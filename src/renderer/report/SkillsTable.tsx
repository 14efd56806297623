import { useTranslation } from 'react-i18next';
import { countedOf } from '../../domain/snapshotFigures.ts';
import { LevelSquares } from '../ui/LevelSquares.tsx';
import { EvidenceCell } from './EvidenceCell.tsx';
import type { ReportFacts } from './facts.ts';
import { HistoryCell } from './HistoryCell.tsx';
import { SkillCell } from './SkillCell.tsx';
import { Table } from './Table.tsx';
import { useAssessor } from './useAssessor.ts';
import { Whole } from './Whole.tsx';
import { useSay } from './useSay.ts';

interface SkillLine {
  readonly key: string;
  readonly skill: string;
  /** null: the role does not ask for it. */
  readonly required: number | null;
}

interface SkillsTableProps {
  readonly facts: ReportFacts;
  /** Of the area. */
  readonly name: string;
  readonly groups: readonly {
    readonly key: string;
    readonly head: string | null;
    readonly skills: readonly SkillLine[];
  }[];
}

/** Skills with level against what is asked, who said so and when, earlier levels, and evidence. */
export function SkillsTable({ facts, name, groups }: SkillsTableProps) {
  const { t } = useTranslation('report');
  const say = useSay();
  const assessor = useAssessor(facts.snapshot);
  const shown = groups.flatMap((group) => group.skills);
  const all = shown.flatMap(({ skill }) => facts.skills.get(skill)?.assessments ?? []);
  const hasEvidence = all.some(({ evidence }) => evidence !== undefined && evidence.length > 0);
  const hasHistory = shown.some(
    ({ skill }) => (facts.skills.get(skill)?.assessments.length ?? 0) > 1,
  );
  const draw = ({ key, skill: id, required }: SkillLine) => {
    const skill = facts.skills.get(id);
    const counted = skill === undefined ? null : countedOf(skill);
    return {
      key,
      cells: [
        <SkillCell key="name" title={facts.titleOf(id)} own={skill?.own ?? false} />,
        <LevelSquares key="level" level={counted?.level ?? null} required={required} />,
        counted === null ? (
          t('skills.never')
        ) : (
          <Whole
            key="assessed"
            parts={[
              t('skills.assessedOn', { day: say.day(counted.day) }),
              assessor(counted.mentor),
            ]}
          />
        ),
        ...(hasHistory
          ? [
              <HistoryCell
                key="history"
                earlier={skill?.assessments.slice(0, -1) ?? []}
                assessor={assessor}
              />,
            ]
          : []),
        ...(hasEvidence
          ? [<EvidenceCell key="evidence" assessments={skill?.assessments ?? []} />]
          : []),
      ],
    };
  };
  return (
    <Table
      caption={t(hasEvidence ? 'skills.captionEvidence' : 'skills.caption', { area: name })}
      columns={[
        { title: t('skills.skill'), width: '18%' },
        { title: t('skills.reached'), width: '14%' },
        {
          title: t('skills.assessed'),
          ...(hasEvidence ? { width: '17%' } : hasHistory ? { width: '30%' } : {}),
        },
        ...(hasHistory
          ? [{ title: t('skills.history'), ...(hasEvidence ? { width: '16%' } : {}) }]
          : []),
        ...(hasEvidence ? [{ title: t('skills.evidence'), wide: true }] : []),
      ]}
      groups={groups.map(({ key, head, skills }) => ({ key, head, rows: skills.map(draw) }))}
      stacks
    />
  );
}
