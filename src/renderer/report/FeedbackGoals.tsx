import { useTranslation } from 'react-i18next';
import type { Feedback } from '../../domain/feedback.ts';
import { sayTerms } from './goalWords.ts';
import { Part } from './Part.tsx';
import { Table } from './Table.tsx';
import { useSay } from './useSay.ts';
import { Words } from './Words.tsx';

/** What the mentor suggests to promise. */
export function FeedbackGoals({ feedback: { goals } }: { readonly feedback: Feedback }) {
  const { t } = useTranslation('report');
  const say = useSay();
  if (goals.length === 0) return null;
  return (
    <Part title={t('feedback.goals')}>
      <Table
        caption={t('feedback.goals')}
        columns={[
          { title: t('skills.skill'), width: '28%' },
          { title: t('feedback.terms'), width: '32%', wide: true },
          { title: t('feedback.reason'), wide: true },
        ]}
        rows={goals.map(({ title, level, by, weeklyMinutes, reason }, place) => ({
          key: String(place),
          cells: [
            <span key="title" dir="auto">
              {title}
            </span>,
            sayTerms(t, say, { level, by, weeklyMinutes }),
            reason === '' ? '' : <Words key="reason" text={reason} />,
          ],
        }))}
        stacks
      />
    </Part>
  );
}
