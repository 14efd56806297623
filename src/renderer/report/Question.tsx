import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../domain/snapshot.ts';
import { Part } from './Part.tsx';
import classes from './Question.module.css';
import { Words } from './Words.tsx';

/** What the learner asks. */
export function Question({ snapshot: { question, learner } }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation('report');
  if (question === null) return null;
  return (
    <Part
      title={
        learner.name === null
          ? t('question.titleNone')
          : t('question.title', { name: learner.name })
      }
    >
      <blockquote className={classes.question}>
        <Words text={question} />
      </blockquote>
    </Part>
  );
}
