import { useTranslation } from 'react-i18next';
import { levels } from '../../domain/level.ts';
import { useLevelName } from '../ui/levelWords.ts';
import { AreaPart } from './AreaPart.tsx';
import classes from './AreaPart.module.css';
import type { ReportFacts } from './facts.ts';
import { OutsidePart } from './OutsidePart.tsx';
import { Part } from './Part.tsx';
import { useSay } from './useSay.ts';

/** Areas one by one, with every skill; then the skills that the role does not ask for. */
export function AreasPart({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const say = useSay();
  const levelName = useLevelName();
  const { areas } = facts.figures.breakdown;
  if (areas.length === 0 && facts.outside.length === 0) return null;
  const named = levels.map((level) =>
    t('skills.level', { level, name: levelName(level).toLocaleLowerCase(say.language) }),
  );
  return (
    <Part title={t('skills.title')}>
      <p className={classes.levels}>{t('skills.levels', { levels: named.join(', ') })}</p>
      {areas.map((area) => (
        <AreaPart key={area.id} area={area} facts={facts} />
      ))}
      <OutsidePart facts={facts} />
    </Part>
  );
}
