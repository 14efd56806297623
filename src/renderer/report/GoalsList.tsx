import { useTranslation } from 'react-i18next';
import type { GoalState } from '../../domain/goal.ts';
import type { GoalFigures } from '../../domain/snapshotFigures.ts';
import { State } from '../ui/State.tsx';
import type { ReportFacts } from './facts.ts';
import { sayTerms, stateKinds } from './goalWords.ts';
import { More } from './More.tsx';
import { Part } from './Part.tsx';
import { Table } from './Table.tsx';
import { useSay } from './useSay.ts';

const shown = 5;

/** What is still to be kept first, then what was not, what was, and what was given up. */
const order: readonly GoalState[] = ['open', 'missed', 'met', 'dropped'];

/** What was promised and its state. */
export function GoalsList({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const say = useSay();
  const goals = facts.figures.goals ?? [];
  if (goals.length === 0) return null;
  const ordered = goals.toSorted(
    (a, b) => order.indexOf(a.goal.state) - order.indexOf(b.goal.state),
  );
  const draw = (one: GoalFigures) => ({
    key: one.goal.id,
    cells: [
      <span key="title" dir="auto">
        {one.title}
      </span>,
      sayTerms(t, say, one),
      <State key="state" kind={stateKinds[one.goal.state]}>
        {t(`goals.${one.goal.state}`)}
      </State>,
    ],
  });
  return (
    <Part title={t('goals.title')}>
      <Table
        caption={t('goals.caption')}
        columns={[
          { title: t('goals.goal'), width: '27%' },
          { title: t('goals.promised') },
          { title: t('goals.state'), width: '74px', figures: true },
        ]}
        rows={ordered.slice(0, shown).map(draw)}
        bare
        dense
      />
      <More count={goals.length - shown} words={(count) => t('goals.more', { count })} />
    </Part>
  );
}
