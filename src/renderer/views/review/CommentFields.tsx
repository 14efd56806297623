import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { commentLimit, type Comment } from '../../../domain/feedback.ts';
import classes from './ItemPane.module.css';
import { TemplateMenu } from './TemplateMenu.tsx';

interface CommentFieldsProps {
  readonly comment: Comment;
  readonly onChange: (comment: Comment) => void;
}

const parts = ['goal', 'progress', 'nextStep'] as const;

/** Goal, progress, next step; any of them may stay empty. */
export function CommentFields({ comment, onChange }: CommentFieldsProps) {
  const { t } = useTranslation('review');
  const id = useId();
  return (
    <div className={classes.fields}>
      {parts.map((part) => (
        <div key={part} className={classes.field}>
          <label className={classes.label} htmlFor={`${id}${part}`}>
            {t(`comment.${part}`)}
          </label>
          <Textarea
            id={`${id}${part}`}
            autosize
            minRows={2}
            maxRows={12}
            maxLength={commentLimit}
            placeholder={t(`comment.${part}Hint`)}
            value={comment[part]}
            onChange={(event) => onChange({ ...comment, [part]: event.currentTarget.value })}
          />
        </div>
      ))}
      <div className={classes.template}>
        <TemplateMenu comment={comment} onChange={onChange} />
      </div>
    </div>
  );
}
