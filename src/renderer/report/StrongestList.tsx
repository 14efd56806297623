import { useTranslation } from 'react-i18next';
import { ReadinessBar } from '../ui/ReadinessBar.tsx';
import type { ReportFacts } from './facts.ts';
import { Named } from './Named.tsx';
import { Part } from './Part.tsx';
import { Table } from './Table.tsx';

/** The three areas that are furthest. */
export function StrongestList({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const { strongest } = facts.figures;
  if (strongest.length === 0) return null;
  return (
    <Part title={t('strongest.title')}>
      <Table
        caption={t('strongest.caption')}
        columns={[
          { title: t('strongest.area') },
          { title: t('strongest.readiness'), width: '104px' },
        ]}
        rows={strongest.map(({ node }) => ({
          key: node.id,
          cells: [
            <Named key="name" area={node.id}>
              {node.title}
            </Named>,
            <ReadinessBar key="readiness" value={node.value} met={node.met} />,
          ],
        }))}
        bare
        dense
      />
    </Part>
  );
}
