import { useTranslation } from 'react-i18next';
import type { TimeFigures } from '../../domain/snapshotFigures.ts';
import type { ReportFacts } from './facts.ts';
import { Named } from './Named.tsx';
import { Part } from './Part.tsx';
import { Table } from './Table.tsx';
import { useSay } from './useSay.ts';

interface SkillHoursProps {
  readonly facts: ReportFacts;
  readonly time: TimeFigures;
}

/** Hours by skill, most first. */
export function SkillHours({ facts, time }: SkillHoursProps) {
  const { t } = useTranslation('report');
  const say = useSay();
  const skills = [...time.bySkill].toSorted(([, a], [, b]) => b - a);
  if (skills.length === 0) return null;
  return (
    <Part level={3} title={t('time.skills')}>
      <Table
        caption={t('time.skillsCaption')}
        columns={[
          { title: t('time.skill') },
          { title: t('time.area'), width: '36%' },
          { title: t('time.studied'), width: '14%', figures: true },
        ]}
        rows={skills.map(([skill, seconds]) => {
          const area = facts.areaOf(skill);
          return {
            key: skill,
            cells: [
              <Named key="name" area={area}>
                {facts.titleOf(skill)}
              </Named>,
              area === null ? t('time.outside') : facts.areaTitle(area),
              say.hours(seconds),
            ],
          };
        })}
        tight
      />
    </Part>
  );
}
