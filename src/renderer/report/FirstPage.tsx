import { AreasTable } from './AreasTable.tsx';
import { ChangesList } from './ChangesList.tsx';
import type { ReportFacts } from './facts.ts';
import classes from './FirstPage.module.css';
import { GapsList } from './GapsList.tsx';
import { GoalsList } from './GoalsList.tsx';
import { LeftOut } from './LeftOut.tsx';
import { Question } from './Question.tsx';
import { ReportHead } from './ReportHead.tsx';
import { StrongestList } from './StrongestList.tsx';
import { Summary } from './Summary.tsx';

interface FirstPageProps {
  readonly facts: ReportFacts;
  readonly digest: string;
}

/** What a mentor reads in a minute. */
export function FirstPage({ facts, digest }: FirstPageProps) {
  const { snapshot } = facts;
  return (
    <div className={classes.page}>
      <ReportHead snapshot={snapshot} digest={digest} />
      <Summary facts={facts} />
      <AreasTable facts={facts} />
      <div className={classes.lists}>
        <ChangesList facts={facts} />
        <GoalsList facts={facts} />
        <StrongestList facts={facts} />
        <GapsList facts={facts} />
      </div>
      <Question snapshot={snapshot} />
      <LeftOut snapshot={snapshot} />
    </div>
  );
}
