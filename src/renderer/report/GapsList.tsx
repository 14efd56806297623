import { useTranslation } from 'react-i18next';
import type { Gap } from '../../domain/gaps.ts';
import { Delta } from '../ui/Delta.tsx';
import type { ReportFacts } from './facts.ts';
import { Named } from './Named.tsx';
import { Part } from './Part.tsx';
import { Table } from './Table.tsx';
import { useSay } from './useSay.ts';

/** The three gaps that would add most, and how much. */
export function GapsList({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const say = useSay();
  const { gaps, gapCount } = facts.figures;
  if (gaps.length === 0) return null;
  const draw = ({ node, skill, area, level, required, gain, alternatives }: Gap) => ({
    key: node,
    cells: [
      <Named key="name" area={facts.topOf(area)}>
        {skill === null ? t('gaps.choose', { area: facts.areaTitle(area) }) : facts.titleOf(skill)}
      </Named>,
      skill === null
        ? t('gaps.choice', { count: alternatives.length, level: required })
        : t('gaps.step', { level: level ?? 0, required }),
      <Delta key="gain" value={gain}>
        {t('gaps.points', { points: say.points(0, gain) })}
      </Delta>,
    ],
  });
  return (
    <Part
      title={t('gaps.title')}
      aside={
        gapCount > gaps.length
          ? t('gaps.largest', { shown: gaps.length, count: gapCount })
          : undefined
      }
    >
      <Table
        caption={t('gaps.caption')}
        columns={[
          { title: t('gaps.gap') },
          { title: t('gaps.level'), width: '118px' },
          { title: t('gaps.gain'), width: '78px', figures: true },
        ]}
        rows={gaps.map(draw)}
        bare
        dense
      />
    </Part>
  );
}
