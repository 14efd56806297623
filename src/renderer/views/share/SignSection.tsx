import { useTranslation } from 'react-i18next';
import type { Preview } from '../../state/share.ts';
import { Section } from '../../ui/Section.tsx';
import { PlacedRefusal } from './PlacedRefusal.tsx';
import { SwitchRow } from './SwitchRow.tsx';

interface SignSectionProps {
  readonly sign: boolean;
  readonly preview: Preview;
  readonly onChange: (sign: boolean) => void;
}

/** Whether it is signed; what that proves, and what not. */
export function SignSection({ sign, preview, onChange }: SignSectionProps) {
  const { t } = useTranslation('share');
  return (
    <Section title={t('sign.title')}>
      <SwitchRow
        label={t('sign.sign')}
        effect={t('sign.effect')}
        checked={sign}
        onChange={onChange}
      />
      <PlacedRefusal place="sign" preview={preview} />
    </Section>
  );
}
