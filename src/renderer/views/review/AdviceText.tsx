import { useTranslation } from 'react-i18next';
import type { Advice } from '../../../domain/reviewDraft.ts';

const parts = ['goal', 'progress', 'nextStep'] as const;

/** All that was said then: the reason, and the parts of the comment by their names. */
export function AdviceText({ advice: { text, comment } }: { readonly advice: Advice }) {
  const { t } = useTranslation('review');
  return (
    <>
      {text === '' ? null : <p>{text}</p>}
      {parts.map((part) =>
        comment === null || comment[part] === '' ? null : (
          <p key={part}>
            {t(`comment.${part}`)}: {comment[part]}
          </p>
        ),
      )}
    </>
  );
}
