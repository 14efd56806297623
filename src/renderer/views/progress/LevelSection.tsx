import { Button, Select } from '@mantine/core';
import { create } from 'zustand';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../contract/progress.ts';
import type { SkillName } from '../../../contract/skills.ts';
import { goTo } from '../../state/place.ts';
import { useRead } from '../../state/reads.ts';
import { Empty } from '../../ui/Empty.tsx';
import { LevelHistory } from './LevelHistory.tsx';
import classes from './LevelSection.module.css';
import plots from './plots.module.css';

/** The chosen skill is kept while the app runs; null: none was chosen yet. */
const useSkill = create<{ readonly skill: string | null }>(() => ({ skill: null }));

/** The level of one skill over time, of any that can be picked. */
export function LevelSection({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('progress');
  const skills = useRead('listSkills', {}).value;
  const chosen = useSkill((state) => state.skill);
  if (skills === undefined) return <div className={plots.medium} />;
  const skill = skills.find(({ id }) => id === chosen) ?? firstChoice(skills);
  if (skill === undefined) {
    return (
      <Empty
        action={<Button onClick={() => goTo({ screen: 'skills' })}>{t('level.toSkills')}</Button>}
      >
        {t('level.noneAtAll')}
      </Empty>
    );
  }
  const group = (isAssessed: boolean) =>
    skills
      .filter(({ level }) => (level !== null) === isAssessed)
      .map(({ id, title }) => ({ value: id, label: title }));
  const picker = (
    <Select
      aria-label={t('level.choose')}
      className={classes.select ?? ''}
      size="xs"
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('level.nothingFound')}
      maxDropdownHeight={280}
      comboboxProps={{ width: 260, position: 'bottom-end', radius: 'lg', shadow: 'md' }}
      data={[
        { group: t('level.assessed'), items: group(true) },
        { group: t('level.unassessed'), items: group(false) },
      ]}
      value={skill.id}
      onChange={(id) => useSkill.setState({ skill: id })}
    />
  );
  return (
    <LevelHistory
      skill={skill}
      from={progress.from}
      to={progress.to}
      weekStart={progress.weekStart}
      picker={picker}
    />
  );
}

/** The skill at the highest level, which has the most to tell. */
function firstChoice(skills: readonly SkillName[]): SkillName | undefined {
  return skills
    .filter(({ level }) => level !== null)
    .toSorted((a, b) => (b.level ?? 0) - (a.level ?? 0))[0];
}
