import { useTranslation } from 'react-i18next';
import type { SnapshotReply } from '../../domain/snapshot.ts';
import type { ReportFacts } from './facts.ts';
import { Part } from './Part.tsx';
import classes from './RepliesPart.module.css';
import { Table } from './Table.tsx';
import { useSay } from './useSay.ts';
import { Words } from './Words.tsx';

/** What the learner made of earlier reviews, for the mentors who gave them. */
export function RepliesPart({ facts }: { readonly facts: ReportFacts }) {
  const { t } = useTranslation('report');
  const { replies = [] } = facts.snapshot;
  if (replies.length === 0) return null;
  return (
    <Part title={t('replies.title')}>
      {replies.map((reply, place) => (
        <ReplyPart key={place} reply={reply} />
      ))}
    </Part>
  );
}

function ReplyPart({ reply }: { readonly reply: SnapshotReply }) {
  const { t } = useTranslation('report');
  const say = useSay();
  const { mentor, day, items } = reply;
  const words = { mentor, day: say.fullDay(day) };
  return (
    <Part level={3} title={t('replies.to', words)}>
      {reply.reply === '' ? null : (
        <p className={classes.reply}>
          <Words text={reply.reply} />
        </p>
      )}
      {items.length === 0 ? null : (
        <Table
          caption={t('replies.caption', words)}
          columns={[
            { title: t('replies.item'), width: '28%' },
            { title: t('replies.answer'), width: '16%' },
            { title: t('replies.note'), wide: true },
          ]}
          rows={items.map(({ item, title, answer, note }) => ({
            key: item,
            cells: [
              sayItem(item, title),
              t(`replies.${answer ?? 'none'}`),
              note === '' ? '' : <Words key="note" text={note} />,
            ],
          }))}
          stacks
        />
      )}
    </Part>
  );

  function sayItem(item: string, title: string): string {
    const [kind = ''] = item.split(' ');
    if (kind === 'goal') return t('replies.goal', { title });
    if (kind === 'question') return t('replies.question');
    return title === '' ? t('replies.overall') : title;
  }
}
