import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { commentLimit } from '../../../domain/feedback.ts';
import { AdviceTable } from './AdviceTable.tsx';
import { PaneHead } from './PaneHead.tsx';
import type { ReviewModel } from './useReview.ts';

export function QuestionPane({ model }: { readonly model: ReviewModel }) {
  const { t } = useTranslation('review');
  const { review, writing, name } = model;
  return (
    <>
      <PaneHead title={t('whole.question', { name })} />
      <Textarea
        label={t('questionPane.label')}
        description={t('questionPane.hint', { name })}
        autosize
        minRows={3}
        maxRows={16}
        maxLength={commentLimit}
        value={writing.draft.question}
        onChange={(event) =>
          writing.change({ ...writing.draft, question: event.currentTarget.value })
        }
      />
      <AdviceTable
        model={model}
        advice={review.earlier.filter(({ kind }) => kind === 'question')}
      />
    </>
  );
}
