import { MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Feedback } from '../../domain/feedback.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { FeedbackReport } from './FeedbackReport.tsx';
import { useSay } from './useSay.ts';

export interface FeedbackPageProps {
  readonly feedback: Feedback;
  readonly digest: string;
  readonly fingerprint: string;
}

/** A feedback alone in its window. */
export function FeedbackPage(job: FeedbackPageProps) {
  const { t } = useTranslation('report');
  const language = useLanguage();
  const say = useSay();
  const { mentor, snapshot, day } = job.feedback;
  const title = t('feedback.pageTitle', {
    mentor: mentor.name,
    name: snapshot.learner ?? t('someone'),
    day: say.fullDay(day),
  });
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
  }, [title, language]);
  return (
    <MantineProvider withCssVariables={false} withGlobalClasses={false} forceColorScheme="light">
      <FeedbackReport {...job} />
    </MantineProvider>
  );
}
