import { Tabs } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../contract/learners.ts';
import { usePlace } from '../../state/place.ts';
import { useRead } from '../../state/reads.ts';
import { Head } from '../../ui/Head.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { AdviceTab } from './AdviceTab.tsx';
import { BackButton } from './BackButton.tsx';
import { DifferenceTab } from './DifferenceTab.tsx';
import { LearnerHead } from './LearnerHead.tsx';
import classes from './LearnerView.module.css';
import { OpenedNote } from './OpenedNote.tsx';
import { ProgressTab } from './ProgressTab.tsx';
import { ReportTab } from './ReportTab.tsx';

const tabs = ['progress', 'report', 'difference', 'advice'] as const;
type Tab = (typeof tabs)[number];

/** One learner: where they stand, what they sent, what changed, what came of advice. */
export function LearnerView({ learner }: { readonly learner: string }) {
  const { t } = useTranslation('mentor');
  const { value, refusal } = useRead('readLearner', { learner });
  const view = useRef<HTMLDivElement>(null);
  const isThere = value !== undefined;
  useEffect(() => {
    // The row that was pressed is gone, and the focus with it.
    if (isThere && document.activeElement === document.body) {
      view.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
  }, [isThere]);
  return (
    <div ref={view} className={classes.view}>
      {value === undefined || refusal !== undefined ? (
        <>
          <Head title={t('title')} back={<BackButton />} line />
          <div className={classes.beside}>
            {refusal === undefined ? <Loading /> : <Refusal {...refusal} />}
          </div>
        </>
      ) : (
        <LearnerPage learner={value} />
      )}
    </div>
  );
}

function LearnerPage({ learner }: { readonly learner: Learner }) {
  const { t } = useTranslation('mentor');
  const section = usePlace((place) => place.section);
  const [tab, setTab] = useState<Tab>(tabs.find((known) => known === section) ?? 'progress');
  const [report, setReport] = useState(learner.newest.snapshot);

  function read(snapshot: number): void {
    setReport(snapshot);
    setTab('report');
  }

  return (
    <>
      <LearnerHead learner={learner} />
      <OpenedNote learner={learner.id} />
      <Tabs
        value={tab}
        onChange={(value) => setTab(tabs.find((known) => known === value) ?? 'progress')}
        keepMounted={false}
        className={classes.tabs}
      >
        <Tabs.List className={classes.tabList} aria-label={t('learner.tabs')}>
          {tabs.map((known) => (
            <Tabs.Tab key={known} value={known}>
              {t(`learner.tab.${known}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="progress" className={classes.panel}>
          <ProgressTab learner={learner} onRead={read} />
        </Tabs.Panel>
        <Tabs.Panel value="report" className={classes.panel}>
          <ReportTab learner={learner} report={report} onReport={setReport} />
        </Tabs.Panel>
        <Tabs.Panel value="difference" className={classes.panel}>
          <DifferenceTab learner={learner} />
        </Tabs.Panel>
        <Tabs.Panel value="advice" className={classes.panel}>
          <AdviceTab learner={learner} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
