import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillDetail } from '../../../contract/skills.ts';
import { openDialog } from '../../state/dialogs.ts';
import { Delta } from '../../ui/Delta.tsx';
import { sayDayFrom } from '../../ui/days.ts';
import { sayPoints, wholePercent } from '../../ui/figures.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import type { Draft } from './draft.ts';
import type { Saved } from './useAssess.ts';
import classes from './SkillPanel.module.css';

interface Props {
  readonly form: string;
  readonly detail: SkillDetail;
  readonly today: string;
  readonly draft: Draft;
  readonly saved: Saved | null;
  readonly isSaving: boolean;
  readonly change: (draft: Draft | null) => void;
}

/** Always in sight: what saving means, or what it did, and the one primary button. */
export function PanelFoot({
  form,
  detail,
  today,
  draft,
  saved,
  isSaving,
  change,
}: Props): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  const corrected = detail.assessments.find(({ id }) => id === draft.corrects);
  return (
    <footer className={classes.foot}>
      <p role="status" className={classes.hint}>
        {saved !== null ? (
          <SavedLine saved={saved} />
        ) : corrected === undefined ? (
          t('assess.kept')
        ) : (
          t('assess.replaces', { day: sayDayFrom(corrected.day, today, language) })
        )}
      </p>
      {corrected === undefined ? (
        <Button onClick={() => openDialog({ kind: 'session', skill: detail.id })}>
          {t('panel.log')}
        </Button>
      ) : (
        <Button onClick={() => change(null)}>{t('assess.cancel')}</Button>
      )}
      <Button
        type="submit"
        form={form}
        variant="filled"
        // Not `disabled`: the key reaches it, and hears why it does nothing yet.
        data-disabled={draft.level === null || isSaving}
        aria-disabled={draft.level === null || isSaving}
        title={draft.level === null ? t('assess.pickFirst') : undefined}
      >
        {corrected === undefined ? t('assess.save') : t('assess.saveCorrection')}
      </Button>
    </footer>
  );
}

function SavedLine({ saved: { level, before, after } }: { readonly saved: Saved }): ReactNode {
  const { t } = useTranslation('skills');
  const language = useLanguage();
  if (before === null || after === null) return t('assess.saved', { level });
  const change = Math.round((after - before) * 1000) / 1000;
  return (
    <>
      {t('assess.savedReadiness', { level, percent: wholePercent(after) })}{' '}
      <Delta value={change}>
        {change === 0
          ? t('assess.unchanged')
          : t('assess.points', { points: sayPoints(change, language) })}
      </Delta>
    </>
  );
}
