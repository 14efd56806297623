import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learner, LearnerRow } from '../../../contract/learners.ts';
import { act } from '../../state/actions.ts';
import { useApp } from '../../state/app.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { goTo } from '../../state/place.ts';
import { useRead } from '../../state/reads.ts';
import { sayDayFrom } from '../../ui/days.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import type { RefusalLike } from '../../ui/refusalWords.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { LearnerDialog } from './LearnerDialog.tsx';
import classes from './LearnerView.module.css';

/** One person, two keys: the learner goes on in another. */
export function JoinDialog({ learner }: { readonly learner: string }) {
  return <LearnerDialog learner={learner}>{(known) => <Join learner={known} />}</LearnerDialog>;
}

function Join({ learner }: { readonly learner: Learner }) {
  const { t } = useTranslation('mentor');
  const name = learner.name ?? t('nobody');
  const [into, setInto] = useState<string | null>(learner.namesakes[0]?.id ?? null);
  const [search, setSearch] = useState('');
  const options = useOptions(learner, search);
  const chosenKey = learner.namesakes.find(({ id }) => id === into)?.fingerprint ?? null;
  const [failure, setFailure] = useState<RefusalLike>();

  async function join(): Promise<void> {
    if (into === null) return;
    const reply = await act('joinLearners', { learner: learner.id, into }, { quiet: true });
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    closeDialog();
    goTo({ screen: 'mentor', learner: reply.value.id });
  }

  return (
    <Sheet
      title={t('join.title')}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('common:cancel')}</Button>
          <Button variant="filled" disabled={into === null} onClick={() => void join()}>
            {t('join.do')}
          </Button>
        </>
      }
    >
      {failure === undefined ? null : <Refusal {...failure} />}
      <p className={classes.text}>{t('join.explain')}</p>
      <Select
        data-autofocus
        className={classes.spaced}
        label={t('join.into', { name })}
        searchable
        // It has the focus on arrival: a list that opens by that would lie over the button.
        openOnFocus={false}
        nothingFoundMessage={t('join.nobody')}
        data={options}
        // Main has searched; what it found is shown as it is.
        filter={({ options: found }) => found}
        value={into}
        onChange={setInto}
        onSearchChange={setSearch}
      />
      {chosenKey === null ? null : (
        <p className={classes.joinKey}>
          {t('join.key')} <span className={classes.fingerprint}>{chosenKey}</span>
        </p>
      )}
    </Sheet>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Those of the same name with their keys first, then everybody whose name fits. */
function useOptions(learner: Learner, search: string): Option[] {
  const { t } = useTranslation('mentor');
  const language = useLanguage();
  const today = useApp()?.today ?? '';
  const namesakes = learner.namesakes.map(({ id, name, fingerprint, lastReport }) => {
    const day = sayDayFrom(lastReport, today, language);
    const label =
      fingerprint === null
        ? t('join.option', { name, day })
        : t('join.optionKey', { name, day, fingerprint: `${fingerprint.slice(0, 9)}…` });
    return { value: id, label };
  });
  const sayOption = ({ id, name, newest }: LearnerRow): Option => ({
    value: id,
    label: t('join.option', {
      name: name ?? t('nobody'),
      day: sayDayFrom(newest.day, today, language),
    }),
  });
  // What stands in the field once somebody was chosen is no name to search for.
  const isChosen = namesakes.some(({ label }) => label === search) || search.includes(',');
  const { value } = useRead('listLearners', {
    sort: 'name',
    descending: false,
    search: isChosen ? '' : search.slice(0, 80),
    role: null,
    limit: 50,
    after: null,
  });
  const known = new Set([learner.id, ...namesakes.map(({ value: id }) => id)]);
  const others = (value?.learners ?? []).filter(({ id }) => !known.has(id)).map(sayOption);
  return [...namesakes, ...others];
}
