import { useTranslation } from 'react-i18next';
import { ReadinessBar } from '../ui/ReadinessBar.tsx';
import type { AreaReadiness } from '../../domain/readiness.ts';
import { listGroups } from './areaRows.ts';
import classes from './AreaPart.module.css';
import type { ReportFacts } from './facts.ts';
import { Named } from './Named.tsx';
import { Part } from './Part.tsx';
import { sayRule } from '../ui/ruleWords.ts';
import { SkillsTable } from './SkillsTable.tsx';

interface AreaPartProps {
  readonly area: AreaReadiness;
  readonly facts: ReportFacts;
}

/** One area: its skills under the groups that they stand in, and what else would do. */
export function AreaPart({ area, facts }: AreaPartProps) {
  const { t } = useTranslation('report');
  const groups = listGroups(area);
  const shown = groups.filter(({ asked }) => asked.length > 0);
  const offered = groups.flatMap((group) => group.offered);
  return (
    <div className={classes.area}>
      <Part
        level={3}
        title={<Named area={area.id}>{area.title}</Named>}
        aside={
          <span className={classes.stands}>
            {sayRule(area)} <ReadinessBar value={area.value} met={area.met} />
          </span>
        }
      >
        {shown.length === 0 ? null : (
          <SkillsTable
            facts={facts}
            name={area.title}
            groups={shown.map(({ node, asked }) => ({
              key: node.id,
              head: node.id === area.id ? null : `${node.title} · ${sayRule(node)}`,
              skills: asked.map(({ id, skill, required }) => ({ key: id, skill, required })),
            }))}
          />
        )}
        {offered.length === 0 ? null : (
          <p className={classes.offered}>
            {t('skills.alsoOffered', {
              skills: offered
                .map(({ skill, required: level }) =>
                  t('skills.asked', { skill: facts.titleOf(skill), level }),
                )
                .join(', '),
            })}
          </p>
        )}
      </Part>
    </div>
  );
}
