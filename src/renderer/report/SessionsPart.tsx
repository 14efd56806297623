import { useTranslation } from 'react-i18next';
import type { SnapshotSession } from '../../domain/snapshot.ts';
import { sayDuration } from '../ui/duration.ts';
import type { ReportFacts } from './facts.ts';
import { Part } from './Part.tsx';
import { Table } from './Table.tsx';
import { useSay } from './useSay.ts';
import { Words } from './Words.tsx';

interface SessionsPartProps {
  readonly facts: ReportFacts;
  /** Of an instant with its offset. */
  readonly timeWords: (startedAt: string) => string;
}

/** The sessions that the learner chose, by day. */
export function SessionsPart({ facts, timeWords }: SessionsPartProps) {
  const { t } = useTranslation('report');
  const { t: sayActivity } = useTranslation('progress');
  const say = useSay();
  const { sessions = [], leftOut } = facts.snapshot;
  if (sessions.length === 0) return null;
  const hasNotes = sessions.some(({ note }) => note !== undefined && note !== '');
  const hasActivities = sessions.some(({ activity }) => activity !== null);
  const draw = (session: SnapshotSession) => {
    const { id, day, startedAt, durationSeconds, skills, activity, note } = session;
    const words = say.weekday(day);
    return {
      key: id,
      cells: [
        startedAt === null ? words : t('sessions.at', { day: words, time: timeWords(startedAt) }),
        sayDuration(durationSeconds),
        skills.length === 0
          ? t('sessions.noSkill')
          : skills.map(({ skill }) => facts.titleOf(skill)).join(', '),
        ...(hasActivities ? [activity === null ? '' : sayActivity(`activity.${activity}`)] : []),
        ...(hasNotes ? [note === undefined ? '' : <Words key="note" text={note} />] : []),
      ],
    };
  };
  return (
    <Part title={leftOut.sessions ? t('sessions.titleNoted') : t('sessions.title')}>
      <Table
        caption={t('sessions.caption')}
        columns={[
          { title: t('sessions.day'), width: '166px' },
          { title: t('sessions.duration'), width: '66px' },
          { title: t('sessions.skills'), ...(hasNotes ? { width: '20%' } : {}) },
          ...(hasActivities ? [{ title: t('sessions.activity'), width: '12%' }] : []),
          ...(hasNotes ? [{ title: t('sessions.note'), wide: true }] : []),
        ]}
        rows={sessions.map(draw)}
        stacks
      />
    </Part>
  );
}
