import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyContents } from '../../../contract/copies.ts';
import { act, showMessage } from '../../state/actions.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { refreshAll, useRead } from '../../state/reads.ts';
import { sayBytes } from '../../ui/bytes.ts';
import { sayDay } from '../../ui/days.ts';
import { sayInstant } from '../../ui/instants.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import type { RefusalLike } from '../../ui/refusalWords.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './dialogs.module.css';

/** Shows what a copy holds; restoring it backs up what is there now first. */
export function RestoreDialog({ path }: { readonly path: string }) {
  const { t } = useTranslation('settings');
  const { value, refusal } = useRead('inspectCopy', { path });
  const [failure, setFailure] = useState<RefusalLike>();
  const [busy, setBusy] = useState(false);

  async function restore(): Promise<void> {
    setBusy(true);
    const reply = await act('restoreCopy', { path }, { quiet: true });
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    closeDialog();
    refreshAll();
    showMessage({ kind: 'done', action: 'restoreCopy', about: { path: reply.value.backup } });
  }

  const problem = failure ?? refusal;
  return (
    <Sheet
      title={t('restore.title')}
      onClose={closeDialog}
      actions={
        <>
          <Button onClick={closeDialog}>{t('common:cancel')}</Button>
          <Button
            variant="filled"
            disabled={value === undefined}
            loading={busy}
            data-autofocus
            onClick={() => void restore()}
          >
            {t('restore.do')}
          </Button>
        </>
      }
    >
      {problem === undefined ? null : <Refusal {...problem} />}
      {value === undefined ? refusal === undefined && <Loading /> : <Contents copy={value} />}
      <p className={classes.text}>{t('restore.explain')}</p>
    </Sheet>
  );
}

function Contents({ copy }: { readonly copy: CopyContents }) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const facts = [
    [t('restore.savedAt'), sayInstant(copy.savedAt, language)],
    ...listHeld(copy, language, t),
    [t('restore.size'), sayBytes(copy.bytes, language)],
    [t('restore.path'), copy.path],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([name, fact]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function listHeld(
  copy: CopyContents,
  language: string,
  t: TFunction<'settings'>,
): (readonly [string, string])[] {
  const { mentoring } = copy;
  if (mentoring !== null) {
    return [
      [t('restore.learners'), sayCount(mentoring.learners, language)],
      [t('restore.reports'), sayCount(mentoring.reports, language)],
    ];
  }
  return [
    [t('restore.sessions'), sayCount(copy.sessions, language)],
    [t('restore.assessments'), sayCount(copy.assessments, language)],
    [t('restore.goals'), sayCount(copy.goals, language)],
    [t('restore.days'), sayDays(copy, language, t('restore.noDays'))],
    [t('restore.role'), copy.roleTitle ?? t('restore.noRole')],
    [t('restore.name'), copy.name === '' ? t('restore.noName') : copy.name],
  ];
}

function sayCount(count: number, language: string): string {
  return new Intl.NumberFormat(language).format(count);
}

function sayDays({ firstDay, lastDay }: CopyContents, language: string, none: string): string {
  if (firstDay === null || lastDay === null) return none;
  return `${sayDay(firstDay, 'withYear', language)} – ${sayDay(lastDay, 'withYear', language)}`;
}
