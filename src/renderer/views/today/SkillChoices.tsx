import { Menu } from '@mantine/core';
import { useRead } from '../../state/reads.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';

interface SkillChoicesProps {
  readonly skill: string;
  readonly area: string | null;
  readonly onChoose: (title: string) => void;
}

const most = 8;

/** The neighbours of a skill in its area: what was most likely meant instead. Read when the menu opens. */
export function SkillChoices({ skill, area, onChoose }: SkillChoicesProps) {
  const skills = useRead('listSkills', {}).value ?? [];
  return skills
    .filter((other) => other.area === area && other.id !== skill)
    .slice(0, most)
    .map((other) => (
      <Menu.Item
        key={other.id}
        leftSection={<AreaSquare area={other.area} />}
        onClick={() => onChoose(other.title)}
      >
        {other.title}
      </Menu.Item>
    ));
}
