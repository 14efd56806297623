import { ActionIcon, Menu, Select } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShareChoice, SharePreset } from '../../../contract/sharing.ts';
import { act } from '../../state/actions.ts';
import { setChoice } from '../../state/share.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { PresetSheet } from './PresetSheet.tsx';
import classes from './ShareView.module.css';

interface PresetFieldProps {
  readonly presets: readonly SharePreset[];
  readonly choice: ShareChoice;
}

type Naming = { readonly kind: 'save' } | { readonly kind: 'rename'; readonly name: string };

/** Choices that were given a name: take one, or name the present one. */
export function PresetField({ presets, choice }: PresetFieldProps) {
  const { t } = useTranslation('share');
  const [naming, setNaming] = useState<Naming>();
  const [removed, setRemoved] = useState<SharePreset>();
  const same = JSON.stringify(choice);
  const current = presets.find((preset) => JSON.stringify(preset.choice) === same);

  async function remove(preset: SharePreset): Promise<void> {
    const reply = await act('removePreset', { name: preset.name });
    if (reply.ok) setRemoved(preset);
  }

  async function putBack(preset: SharePreset): Promise<void> {
    const reply = await act('savePreset', preset);
    if (reply.ok) setRemoved(undefined);
  }

  return (
    <div>
      {presets.length === 0 ? null : (
        <div className={classes.preset}>
          <Select
            label={t('preset.label')}
            placeholder={t('preset.unsaved')}
            data={presets.map(({ name }) => name)}
            value={current?.name ?? null}
            allowDeselect={false}
            onChange={(name) => {
              const chosen = presets.find((preset) => preset.name === name);
              if (chosen !== undefined) setChoice(chosen.choice);
            }}
          />
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size={32} aria-label={t('preset.more')}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setNaming({ kind: 'save' })}>{t('preset.save')}</Menu.Item>
              {current === undefined ? null : (
                <>
                  <Menu.Item onClick={() => setNaming({ kind: 'rename', name: current.name })}>
                    {t('preset.rename', { name: current.name })}
                  </Menu.Item>
                  <Menu.Item onClick={() => void remove(current)}>
                    {t('preset.remove', { name: current.name })}
                  </Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
      {presets.length === 0 ? (
        <LinkButton onClick={() => setNaming({ kind: 'save' })}>{t('preset.save')}</LinkButton>
      ) : null}
      <div role="status">
        {removed === undefined ? null : (
          <p className={classes.note}>
            {t('preset.removed', { name: removed.name })}{' '}
            <LinkButton onClick={() => void putBack(removed)}>{t('preset.putBack')}</LinkButton>
          </p>
        )}
      </div>
      {naming === undefined ? null : (
        <PresetSheet
          name={naming.kind === 'rename' ? naming.name : null}
          choice={choice}
          onClose={() => setNaming(undefined)}
        />
      )}
    </div>
  );
}
