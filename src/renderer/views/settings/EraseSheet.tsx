import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act, showMessage } from '../../state/actions.ts';
import { forgetFormDrafts } from '../../state/formDrafts.ts';
import { refreshAll } from '../../state/reads.ts';
import { forgetShown } from '../../state/feedback.ts';
import { forgetDrafts } from '../../state/review.ts';
import { forgetChoice } from '../../state/share.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import type { RefusalLike } from '../../ui/refusalWords.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import classes from './Settings.module.css';

type Scope = 'history' | 'everything';

/** What main expects to be typed, in every language. */
const word = 'erase';

/** First what, then the word. */
export function EraseSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const [scope, setScope] = useState<Scope>('history');
  const [backups, setBackups] = useState(false);
  const [asked, setAsked] = useState(false);

  return (
    <Sheet
      title={t('erase.title')}
      onClose={onClose}
      actions={
        asked ? undefined : (
          <>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button color="offCourse" onClick={() => setAsked(true)}>
              {t('erase.next')}
            </Button>
          </>
        )
      }
    >
      {asked ? (
        <Confirm scope={scope} backups={backups} onBack={() => setAsked(false)} onDone={onClose} />
      ) : (
        <div className={classes.stack}>
          <Radio.Group
            aria-label={t('erase.which')}
            value={scope}
            onChange={(value) => setScope(value === 'everything' ? 'everything' : 'history')}
          >
            <div className={classes.stack}>
              <Radio
                value="history"
                label={t('erase.history')}
                description={t('erase.historyEffect')}
              />
              <Radio
                value="everything"
                label={t('erase.everything')}
                description={t('erase.everythingEffect')}
              />
            </div>
          </Radio.Group>
          <Checkbox
            checked={backups}
            label={t('erase.backups')}
            description={t('erase.backupsEffect')}
            onChange={(event) => setBackups(event.currentTarget.checked)}
          />
        </div>
      )}
    </Sheet>
  );
}

interface ConfirmProps {
  readonly scope: Scope;
  readonly backups: boolean;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Confirm({ scope, backups, onBack, onDone }: ConfirmProps) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [failure, setFailure] = useState<RefusalLike>();
  const [busy, setBusy] = useState(false);

  async function erase(): Promise<void> {
    setBusy(true);
    const reply = await act(
      'eraseForGood',
      { scope, backups, confirm: typed.trim() },
      { quiet: true },
    );
    setBusy(false);
    if (!reply.ok) {
      setFailure(reply.error);
      return;
    }
    onDone();
    forgetFormDrafts();
    // What was chosen on Share, a question too, is not to be written again.
    forgetChoice();
    forgetShown();
    forgetDrafts();
    refreshAll();
    showMessage({ kind: 'done', action: 'eraseForGood', about: {} });
  }

  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void erase();
      }}
    >
      {failure === undefined ? null : <Refusal {...failure} />}
      <TextInput
        label={t('erase.sure', { word })}
        description={scope === 'everything' ? t('erase.everything') : t('erase.history')}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        ref={field}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.control}>
        <Button onClick={onBack}>{t('erase.back')}</Button>
        <Button
          type="submit"
          variant="filled"
          color="offCourse"
          loading={busy}
          disabled={typed.trim() !== word}
        >
          {t('erase.do')}
        </Button>
      </div>
    </form>
  );
}
