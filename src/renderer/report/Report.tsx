import { useMemo } from 'react';
import { AreaPlaces } from '../ui/areaColour.ts';
import { lightPalette } from '../ui/tokens.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { AllChanges } from './AllChanges.tsx';
import { AreasPart } from './AreasPart.tsx';
import { gatherFacts } from './facts.ts';
import { FirstPage } from './FirstPage.tsx';
import { GoalsPart } from './GoalsPart.tsx';
import { ReadinessSteps } from './ReadinessSteps.tsx';
import { RepliesPart } from './RepliesPart.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import classes from './Report.module.css';
import { SessionsPart } from './SessionsPart.tsx';
import { TimePart } from './TimePart.tsx';
import { Unchanged } from './Unchanged.tsx';
import { useSay } from './useSay.ts';

interface ReportProps {
  readonly snapshot: Snapshot;
  /** SHA-256 of the snapshot in hexadecimal digits. */
  readonly digest: string;
  /** Of the key that it is signed with; null: unsigned. */
  readonly fingerprint: string | null;
  /** Words for the time of day of an instant; its own clock's unless said. */
  readonly timeWords?: (startedAt: string) => string;
}

/**
 * A snapshot to read: preview, file and print are this one tree. Nothing in it needs a script, and it wears the light
 * colours wherever it stands. Needs Mantine's provider around it, and the words of report, progress and common.
 */
export function Report({ snapshot, digest, fingerprint, timeWords = clockOf }: ReportProps) {
  const facts = useMemo(() => gatherFacts(snapshot), [snapshot]);
  const { language } = useSay();
  return (
    <AreaPlaces value={facts.places}>
      <article className={classes.report} lang={language} style={lightPalette}>
        <div className={classes.measure}>
          <FirstPage facts={facts} digest={digest} />
          <div className={classes.rest}>
            <AllChanges facts={facts} />
            <ReadinessSteps facts={facts} />
            <RepliesPart facts={facts} />
            <GoalsPart facts={facts} />
            <AreasPart facts={facts} />
            <TimePart facts={facts} />
            <SessionsPart facts={facts} timeWords={timeWords} />
            <ReplyForm facts={facts} digest={digest} />
            <Unchanged snapshot={snapshot} fingerprint={fingerprint} />
          </div>
        </div>
      </article>
    </AreaPlaces>
  );
}

/** "20:05" as it was where it was lived: the instant is written with its offset. */
function clockOf(startedAt: string): string {
  return startedAt.slice(11, 16);
}
