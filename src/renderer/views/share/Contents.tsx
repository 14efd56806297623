import type { ShareChoice, Sharing } from '../../../contract/sharing.ts';
import type { SnapshotScope } from '../../../domain/snapshotScope.ts';
import { setChoice, type Preview } from '../../state/share.ts';
import { ExportsSection } from './ExportsSection.tsx';
import { IncludedSection } from './IncludedSection.tsx';
import { KeySection } from './KeySection.tsx';
import { LeftOutSection } from './LeftOutSection.tsx';
import { NameSection } from './NameSection.tsx';
import { PeriodSection } from './PeriodSection.tsx';
import { PresetField } from './PresetField.tsx';
import { PurposeSection } from './PurposeSection.tsx';
import { SignSection } from './SignSection.tsx';

export interface ContentsProps {
  readonly sharing: Sharing;
  readonly choice: ShareChoice;
  readonly preview: Preview;
}

/** A part of the list: what is chosen, and how it is changed. */
export interface PartProps {
  readonly scope: SnapshotScope;
  readonly preview: Preview;
  readonly onChange: (change: Partial<SnapshotScope>) => void;
}

/** Everything that can be chosen about the file, what was shared before, and the key that signs it. */
export function Contents({ sharing, choice, preview }: ContentsProps) {
  const part: PartProps = {
    scope: choice.scope,
    preview,
    onChange: (change) => setChoice({ ...choice, scope: { ...choice.scope, ...change } }),
  };
  return (
    <>
      <PresetField presets={sharing.presets} choice={choice} />
      <PeriodSection sharing={sharing} choice={choice} preview={preview} />
      <PurposeSection {...part} />
      <IncludedSection {...part} />
      <NameSection {...part} />
      <LeftOutSection {...part} />
      <SignSection
        sign={choice.sign}
        preview={preview}
        onChange={(sign) => setChoice({ ...choice, sign })}
      />
      <KeySection />
      <ExportsSection />
    </>
  );
}
