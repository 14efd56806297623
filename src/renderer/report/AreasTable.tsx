import { useTranslation } from 'react-i18next';
import { pointsBetween } from '../charts/findings.ts';
import { Delta } from '../ui/Delta.tsx';
import { ReadinessBar } from '../ui/ReadinessBar.tsx';
import type { AreaFigures } from '../../domain/snapshotFigures.ts';
import classes from './AreasTable.module.css';
import type { ReportFacts } from './facts.ts';
import { Named } from './Named.tsx';
import { Part } from './Part.tsx';
import { sayRule } from '../ui/ruleWords.ts';
import { sayStands } from './standsWords.ts';
import { Table } from './Table.tsx';
import { useSay } from './useSay.ts';

/** Every area of the role in a line: rule, readiness, change, where it stands, hours. */
export function AreasTable({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const say = useSay();
  const { figures, snapshot, titleOf } = facts;
  if (figures.areas.length === 0) return null;
  const hasChange = figures.before !== null;
  const hasTime = figures.time !== null;
  const columns = [
    { title: t('areas.area'), width: '28%' },
    { title: t('areas.rule'), name: 'rule', width: '12%' },
    { title: t('areas.readiness'), name: 'readiness', width: '16%' },
    ...(hasChange
      ? [{ title: t('areas.change'), name: 'change', width: '8%', figures: true }]
      : []),
    { title: t('areas.stands'), name: 'stands' },
    ...(hasTime ? [{ title: t('areas.hours'), name: 'hours', width: '7%', figures: true }] : []),
  ];
  const draw = ({ node, before, seconds }: AreaFigures) => ({
    key: node.id,
    cells: [
      <Named key="name" area={node.id}>
        {node.title}
      </Named>,
      sayRule(node),
      <ReadinessBar key="readiness" value={node.value} met={node.met} />,
      ...(hasChange
        ? [
            before === null ? (
              ''
            ) : (
              <Delta key="change" value={pointsBetween(before, node.value)}>
                {say.points(before, node.value)}
              </Delta>
            ),
          ]
        : []),
      sayStands(t, node, titleOf),
      ...(hasTime ? [seconds === null ? '' : say.hours(seconds)] : []),
    ],
  });
  const day = say.fullDay(snapshot.period.from);
  return (
    <Part title={t('areas.title')}>
      <div className={classes.areas}>
        <Table
          caption={hasChange ? t('areas.caption', { day }) : t('areas.captionFirst')}
          columns={columns}
          rows={figures.areas.map(draw)}
          stacks
          dense
        />
      </div>
    </Part>
  );
}
