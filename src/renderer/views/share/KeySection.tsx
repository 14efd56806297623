import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../state/actions.ts';
import { useRead } from '../../state/reads.ts';
import { Refusal } from '../../ui/Refusal.tsx';
import type { RefusalLike } from '../../ui/refusalWords.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './ShareView.module.css';

/** The key that signs: what it looks like to others, a copy of it, another one in its place. */
export function KeySection() {
  const { t } = useTranslation('share');
  const identity = useRead('readIdentity', {});
  const [done, setDone] = useState('');
  const [failure, setFailure] = useState<RefusalLike>();
  const refusal = failure ?? identity.refusal;
  const fingerprint = identity.value?.fingerprint ?? null;

  function say(
    reply: { readonly ok: true } | { readonly ok: false; readonly error: RefusalLike },
    words: string,
  ): void {
    if (!reply.ok && reply.error.code === 'cancelled') return;
    setDone(reply.ok ? words : '');
    setFailure(reply.ok ? undefined : reply.error);
  }

  async function saveCopy(): Promise<void> {
    const reply = await act('exportIdentity', {}, { quiet: true });
    say(reply, reply.ok ? t('key.saved', { path: reply.value.path }) : '');
  }

  async function replace(): Promise<void> {
    const reply = await act('replaceIdentity', {}, { quiet: true });
    if (!reply.ok) say(reply, '');
    else if (reply.value.kept === null) say(reply, t('key.used'));
    else say(reply, t('key.replaced', { kept: reply.value.kept }));
  }

  return (
    <Section title={t('key.title')}>
      {fingerprint === null ? (
        <p className={classes.note}>{t('key.none')}</p>
      ) : (
        <p className={classes.note}>
          {t('key.phone')}
          <code className={classes.fingerprint}>{fingerprint}</code>
        </p>
      )}
      <p className={classes.note}>{t('key.danger')}</p>
      <div className={classes.buttons}>
        {fingerprint === null ? null : (
          <Button onClick={() => void saveCopy()}>{t('key.save')}</Button>
        )}
        <Button onClick={() => void replace()}>{t('key.replace')}</Button>
      </div>
      <p role="status" className={classes.note}>
        {done}
      </p>
      {refusal === undefined ? null : <Refusal {...refusal} />}
    </Section>
  );
}
