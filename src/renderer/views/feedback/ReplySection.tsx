import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReceivedFeedback } from '../../../contract/feedback.ts';
import { commentLimit } from '../../../domain/feedback.ts';
import { act } from '../../state/actions.ts';
import { useKeptText } from '../../state/feedback.ts';
import { sayRefusal } from '../../ui/refusalWords.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Feedback.module.css';

/** To the whole: it travels with the next report, and is kept as it is typed. */
export function ReplySection({
  feedback: { id, mentor, reply },
}: {
  readonly feedback: ReceivedFeedback;
}) {
  const { t } = useTranslation('feedback');
  const kept = useKeptText(`feedback ${id} reply`, reply, async (text) =>
    act('replyFeedback', { id, reply: text }, { quiet: true }),
  );
  return (
    <Section title={t('part.reply')} hint={t('reply.travels')}>
      <div className={classes.reply}>
        <Textarea
          aria-label={t('reply.label', { mentor })}
          value={kept.text}
          maxLength={commentLimit}
          autosize
          minRows={3}
          maxRows={12}
          error={kept.refusal === undefined ? undefined : sayRefusal(kept.refusal)}
          onChange={(event) => kept.change(event.currentTarget.value)}
          onBlur={kept.flush}
        />
      </div>
    </Section>
  );
}
