import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../contract/settings.ts';
import { act } from '../../state/actions.ts';
import { Section } from '../../ui/Section.tsx';
import { SettingRow } from './SettingRow.tsx';

/** Appearance and the week. */
export function LookSection({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('settings');
  const appearances = ['system', 'light', 'dark'] as const;
  const weekStarts = [1, 6, 7] as const;
  return (
    <Section title={t('look')}>
      <SettingRow
        label={t('appearance.title')}
        effect={t('appearance.effect')}
        control={
          <SegmentedControl
            aria-label={t('appearance.title')}
            data={appearances.map((value) => ({ value, label: t(`appearance.${value}`) }))}
            value={settings.appearance}
            onChange={(appearance) => void act('changeSettings', { appearance })}
          />
        }
      />
      <SettingRow
        label={t('weekStart.title')}
        effect={t('weekStart.effect')}
        control={
          <SegmentedControl
            aria-label={t('weekStart.title')}
            data={weekStarts.map((day) => ({ value: String(day), label: t(`weekStart.${day}`) }))}
            value={String(settings.weekStart)}
            onChange={(value) => {
              const weekStart = weekStarts.find((day) => String(day) === value);
              if (weekStart !== undefined) void act('changeSettings', { weekStart });
            }}
          />
        }
      />
    </Section>
  );
}
