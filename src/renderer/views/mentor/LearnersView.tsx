import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { changeFilter, useLearnerList, useLearners, type Learners } from '../../state/learners.ts';
import { chooseFiles } from '../../state/openings.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Head } from '../../ui/Head.tsx';
import { Loading, SkeletonRows } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { LearnerFilters } from './LearnerFilters.tsx';
import { LearnerTable } from './LearnerTable.tsx';
import classes from './LearnersView.module.css';

/** Everybody whose reports were opened: who waits first. */
export function LearnersView() {
  const { t } = useTranslation('mentor');
  const filter = useLearnerList(
    useShallow(({ sort, descending, search, role }) => ({ sort, descending, search, role })),
  );
  const [wanted, setWanted] = useState(1);
  const { value, refusal } = useLearners(filter, wanted);
  const isFiltered = filter.search !== '' || filter.role !== null;
  const isEmpty = value?.counts.all === 0 && !isFiltered;
  return (
    <div className={classes.view}>
      <Head
        title={t('title')}
        context={value === undefined || isEmpty ? undefined : <Count counts={value.counts} />}
        actions={
          <>
            {isEmpty ? null : <LearnerFilters roles={value?.roles ?? []} />}
            {isEmpty ? null : <OpenButton />}
          </>
        }
        line={isEmpty}
      />
      {refusal === undefined ? null : (
        <div className={classes.beside}>
          <Refusal {...refusal} />
        </div>
      )}
      {value === undefined ? (
        refusal === undefined && (
          <div className={classes.beside}>
            <Loading>
              <SkeletonRows rows={8} height={40} />
            </Loading>
          </div>
        )
      ) : isEmpty ? (
        <div className={classes.beside}>
          <Empty action={<OpenButton />}>{t('empty')}</Empty>
        </div>
      ) : value.counts.all === 0 ? (
        <NothingFound />
      ) : (
        <LearnerTable learners={value} onWanted={setWanted} />
      )}
    </div>
  );
}

function Count({ counts }: { readonly counts: Learners['counts'] }) {
  const { t } = useTranslation('mentor');
  const { all, waiting } = counts;
  return waiting === 0 ? t('count', { all }) : t('countWaiting', { all, count: waiting });
}

function OpenButton() {
  const { t } = useTranslation('mentor');
  return (
    <Button
      variant="filled"
      leftSection={<IconFolderOpen size={16} aria-hidden />}
      onClick={() => void chooseFiles()}
    >
      {t('open')}
    </Button>
  );
}

function NothingFound() {
  const { t } = useTranslation('mentor');
  const search = useLearnerList((list) => list.search);
  return (
    <div className={classes.beside}>
      <Empty
        action={
          <Button onClick={() => changeFilter({ search: '', role: null })}>{t('showAll')}</Button>
        }
      >
        {search === '' ? t('nothingInRole') : t('nothingFound', { search })}
      </Empty>
    </div>
  );
}
