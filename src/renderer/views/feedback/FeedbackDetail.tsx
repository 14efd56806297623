import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReceivedFeedback } from '../../../contract/feedback.ts';
import { act, showMessage } from '../../state/actions.ts';
import { leaveFeedback } from '../../state/feedback.ts';
import { useRead } from '../../state/reads.ts';
import { sayDay } from '../../ui/days.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { State } from '../../ui/State.tsx';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { Warning } from '../../ui/Warning.tsx';
import { Items } from './Items.tsx';
import { sayAnswers, saySignature, standOf } from './feedbackWords.ts';
import classes from './Feedback.module.css';

interface FeedbackDetailProps {
  readonly id: string;
  /** Where there is no room beside the list. */
  readonly onBack?: () => void;
}

/** One feedback, beside what one says oneself. */
export function FeedbackDetail({ id, onBack }: FeedbackDetailProps) {
  const { t } = useTranslation('feedback');
  const { value, refusal } = useRead('readFeedback', { id });
  return (
    <div className={classes.feedback}>
      {onBack === undefined ? null : (
        <div>
          <Button
            variant="subtle"
            className={classes.back ?? ''}
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            data-arrival
            onClick={onBack}
          >
            {t('back')}
          </Button>
        </div>
      )}
      {refusal !== undefined ? (
        <Refusal {...refusal} />
      ) : value === undefined ? (
        <Loading />
      ) : (
        <>
          <DetailHead feedback={value} />
          <Items feedback={value} />
        </>
      )}
    </div>
  );
}

function DetailHead({ feedback }: { readonly feedback: ReceivedFeedback }) {
  const { t } = useTranslation('feedback');
  const language = useLanguage();
  const { mentor, answered, items, signature, source, answers } = feedback;
  const day = sayDay(feedback.day, 'withYear', language);

  async function remove(): Promise<void> {
    const reply = await act('removeFeedback', { id: feedback.id });
    if (!reply.ok) return;
    leaveFeedback();
    const about = { mentor, day: feedback.day };
    showMessage({ kind: 'done', action: 'removeFeedback', about, undo: true });
  }

  const { kind } = standOf(feedback);
  const signed = saySignature(t, feedback);
  return (
    <header className={classes.detailHead}>
      <div className={classes.titleLine}>
        <h2 className={`${text.screen} ${classes.title}`}>{mentor}</h2>
        <span className={classes.quiet}>{day}</span>
        <State chip kind={kind}>
          {t('answered', { answered, items })}
        </State>
        <span className={classes.end}>
          <Button variant="subtle" color="offCourse" onClick={() => void remove()}>
            {t('remove')}
          </Button>
        </span>
      </div>
      {answers === 'none' ? null : (
        <p className={classes.fact}>{sayAnswers(t, feedback, language)}</p>
      )}
      {source === 'file' && (signature.state === 'other' || signature.state === 'unsigned') ? (
        <Warning>{signed}</Warning>
      ) : (
        <p className={classes.fact}>{signed}</p>
      )}
      {signature.fingerprint === null ? null : (
        <code className={classes.fingerprint}>{signature.fingerprint}</code>
      )}
    </header>
  );
}
