import { useTranslation } from 'react-i18next';
import type { Feedback } from '../../domain/feedback.ts';
import { lightPalette } from '../ui/tokens.ts';
import { CommentWords } from './CommentWords.tsx';
import { FeedbackGoals } from './FeedbackGoals.tsx';
import { FeedbackHead } from './FeedbackHead.tsx';
import { FeedbackLevels } from './FeedbackLevels.tsx';
import { FeedbackUnchanged } from './FeedbackUnchanged.tsx';
import { Part } from './Part.tsx';
import question from './Question.module.css';
import classes from './Report.module.css';
import { useSay } from './useSay.ts';
import { Words } from './Words.tsx';

interface FeedbackReportProps {
  readonly feedback: Feedback;
  /** SHA-256 of the feedback in hexadecimal digits. */
  readonly digest: string;
  /** Of the key that it is signed with. */
  readonly fingerprint: string;
}

/** A mentor's feedback to read, for a learner who opens it in a browser. */
export function FeedbackReport({ feedback, digest, fingerprint }: FeedbackReportProps) {
  const { t } = useTranslation('report');
  const { language } = useSay();
  const { overall, skills, areas } = feedback;
  const commented = skills.flatMap(({ skill, title, comment }) =>
    comment === null ? [] : [{ key: skill, title, comment }],
  );
  return (
    <article className={classes.report} lang={language} style={lightPalette}>
      <div className={classes.measure}>
        <FeedbackHead feedback={feedback} digest={digest} />
        <div className={classes.rest} data-follows>
          {overall === null ? null : (
            <Part title={t('feedback.overall')}>
              <CommentWords comment={overall} />
            </Part>
          )}
          {feedback.question === null ? null : (
            <Part title={t('feedback.question', { mentor: feedback.mentor.name })}>
              <blockquote className={question.question}>
                <Words text={feedback.question} />
              </blockquote>
            </Part>
          )}
          <FeedbackLevels feedback={feedback} />
          <Comments title={t('feedback.skills')} items={commented} />
          <Comments
            title={t('feedback.areas')}
            items={areas.map(({ area, ...rest }) => ({ key: area, ...rest }))}
          />
          <FeedbackGoals feedback={feedback} />
          <FeedbackUnchanged mentor={feedback.mentor.name} fingerprint={fingerprint} />
        </div>
      </div>
    </article>
  );
}

interface CommentsProps {
  readonly title: string;
  readonly items: readonly {
    readonly key: string;
    readonly title: string;
    readonly comment: Parameters<typeof CommentWords>[0]['comment'];
  }[];
}

function Comments({ title, items }: CommentsProps) {
  if (items.length === 0) return null;
  return (
    <Part title={title}>
      {items.map(({ key, title: name, comment }) => (
        <Part key={key} title={<span dir="auto">{name}</span>} level={3}>
          <CommentWords comment={comment} />
        </Part>
      ))}
    </Part>
  );
}
