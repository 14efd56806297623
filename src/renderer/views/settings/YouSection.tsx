import { Select, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { App } from '../../../contract/app.ts';
import { nameLimit } from '../../../domain/textLimits.ts';
import { act } from '../../state/actions.ts';
import { useRead } from '../../state/reads.ts';
import { sayTooLong } from '../../ui/refusalWords.ts';
import { Section } from '../../ui/Section.tsx';
import { SettingRow } from './SettingRow.tsx';
import classes from './Settings.module.css';

/** Name and role. */
export function YouSection({ app }: { readonly app: App }) {
  const { t } = useTranslation('settings');
  return (
    <Section title={t('you')}>
      <SettingRow
        label={<label htmlFor="setting-name">{t('name')}</label>}
        effect={t('nameEffect')}
        control={<NameField key={app.settings.name} name={app.settings.name} />}
      />
      <RoleRow app={app} />
    </Section>
  );
}

/** Kept when it is left, with Enter, and when the screen or the window closes over it. */
function NameField({ name }: { readonly name: string }) {
  const [typed, setTyped] = useState(name);
  const sent = useRef(name);
  const wanted = typed.trim();
  const isTooLong = wanted.length > nameLimit;

  async function keep(): Promise<void> {
    if (isTooLong || wanted === sent.current) return;
    sent.current = wanted;
    const reply = await act('changeSettings', { name: wanted });
    if (reply.ok) return;
    sent.current = name;
    setTyped(name);
  }

  const keepNow = useEffectEvent((): void => void keep());
  useEffect(() => {
    const hear = (): void => keepNow();
    window.addEventListener('beforeunload', hear);
    return () => {
      window.removeEventListener('beforeunload', hear);
      hear();
    };
  }, []);

  return (
    <TextInput
      id="setting-name"
      className={classes.name}
      value={typed}
      autoComplete="off"
      error={isTooLong ? sayTooLong(nameLimit) : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void keep();
        if (event.key === 'Escape') setTyped(sent.current);
      }}
    />
  );
}

function RoleRow({ app }: { readonly app: App }) {
  const { t } = useTranslation('settings');
  const roles = useRead('listRoles', {}).value ?? [];
  const current = app.role?.id ?? null;
  if (roles.length < 2) {
    return (
      <SettingRow label={t('role')} effect={t('roleEffect')} control={app.role?.title ?? '–'} />
    );
  }
  return (
    <SettingRow
      label={<label htmlFor="setting-role">{t('role')}</label>}
      effect={t('roleEffect')}
      control={
        <Select
          id="setting-role"
          className={classes.name}
          data={roles.map(({ id, title }) => ({ value: id, label: title }))}
          value={current}
          allowDeselect={false}
          onChange={(id) => {
            if (id !== null && id !== current) void act('chooseRole', { id });
          }}
        />
      }
    />
  );
}
