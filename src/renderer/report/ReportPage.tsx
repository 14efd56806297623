import { MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../ui/useLanguage.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { Report } from './Report.tsx';
import { useSay } from './useSay.ts';

export interface ReportPageProps {
  readonly snapshot: Snapshot;
  readonly digest: string;
  readonly fingerprint: string | null;
}

/** A report alone in its window. Its charts ask for a provider; its look needs nothing of it. */
export function ReportPage(job: ReportPageProps) {
  const { t } = useTranslation('report');
  const language = useLanguage();
  const say = useSay();
  const { learner, role, period } = job.snapshot;
  const title = t('pageTitle', {
    name: learner.name ?? t('someone'),
    role: role.title,
    day: say.fullDay(period.to),
  });
  useEffect(() => {
    document.title = title;
    document.documentElement.lang = language;
  }, [title, language]);
  return (
    <MantineProvider withCssVariables={false} withGlobalClasses={false} forceColorScheme="light">
      <Report {...job} />
    </MantineProvider>
  );
}
