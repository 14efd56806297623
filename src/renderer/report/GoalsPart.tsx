import { useTranslation } from 'react-i18next';
import type { GoalFigures } from '../../domain/snapshotFigures.ts';
import { sayDuration } from '../ui/duration.ts';
import { LevelSquares } from '../ui/LevelSquares.tsx';
import { State } from '../ui/State.tsx';
import type { ReportFacts } from './facts.ts';
import { sayEnd, sayTerms, stateKinds } from './goalWords.ts';
import { Part } from './Part.tsx';
import { Table } from './Table.tsx';
import { useSay } from './useSay.ts';

/** Every goal with all that was ever promised, and what came of it. */
export function GoalsPart({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const say = useSay();
  const { goals, time } = facts.figures;
  if (goals === null || goals.length === 0) return null;
  const draw = (one: GoalFigures) => ({
    key: one.goal.id,
    cells: [
      <span key="title" dir="auto">
        {one.title}
      </span>,
      <ol key="terms">
        {one.goal.terms.map((terms) => (
          <li key={terms.fromDay}>
            {t('goals.history', { day: say.day(terms.fromDay), terms: sayTerms(t, say, terms) })}
          </li>
        ))}
      </ol>,
      <LevelSquares key="level" level={one.current} required={one.level} />,
      ...(time === null ? [] : [one.seconds === null ? '' : sayDuration(one.seconds)]),
      <State key="state" kind={stateKinds[one.goal.state]}>
        {sayEnd(t, say, one)}
      </State>,
    ],
  });
  return (
    <Part title={t('goals.all')}>
      <Table
        caption={t('goals.allCaption')}
        columns={[
          { title: t('goals.goal'), width: '20%' },
          { title: t('goals.promised'), wide: true },
          { title: t('goals.now'), width: '14%' },
          ...(time === null ? [] : [{ title: t('goals.studied'), width: '13%', figures: true }]),
          { title: t('goals.state'), width: '178px' },
        ]}
        rows={goals.map(draw)}
        stacks
      />
    </Part>
  );
}
