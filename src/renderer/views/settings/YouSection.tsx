import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { App } from '../../../contract/app.ts';
import { act } from '../../state/actions.ts';
import { useRead } from '../../state/reads.ts';
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

/** Kept when it is left, or with Enter. */
function NameField({ name }: { readonly name: string }) {
  const [typed, setTyped] = useState(name);

  async function keep(): Promise<void> {
    if (typed.trim() === name) return;
    const reply = await act('changeSettings', { name: typed.trim() });
    if (!reply.ok) setTyped(name);
  }

  return (
    <TextInput
      id="setting-name"
      className={classes.name}
      value={typed}
      maxLength={80}
      autoComplete="off"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void keep();
        if (event.key === 'Escape') setTyped(name);
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
