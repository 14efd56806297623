import { useTranslation } from 'react-i18next';
import classes from './AreaPart.module.css';
import type { ReportFacts } from './facts.ts';
import { Named } from './Named.tsx';
import { Part } from './Part.tsx';
import { SkillsTable } from './SkillsTable.tsx';

/** Skills with a level that the role does not ask for. */
export function OutsidePart({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  if (facts.outside.length === 0) return null;
  const name = t('skills.outside');
  return (
    <div className={classes.area}>
      <Part level={3} title={<Named area={null}>{name}</Named>}>
        <SkillsTable
          facts={facts}
          name={name}
          groups={[
            {
              key: 'outside',
              head: null,
              skills: facts.outside.map(({ id }) => ({ key: id, skill: id, required: null })),
            },
          ]}
        />
      </Part>
    </div>
  );
}
