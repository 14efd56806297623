import { ActionIcon, NativeSelect, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { evidenceKinds, type EvidenceKind } from '../../../domain/evidence.ts';
import { changePiece, removePiece, type Draft } from './draft.ts';
import classes from './Evidence.module.css';

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** The pieces that will support the assessment being made: each of a kind, with a link or words. */
export function EvidenceEditor({ draft, onChange }: Props): ReactNode {
  const { t } = useTranslation('skills');
  return draft.pieces.map(({ key, kind, text }, index) => (
    <div
      key={key}
      className={classes.draft}
      role="group"
      aria-label={t('evidence.piece', { number: index + 1 })}
    >
      <NativeSelect
        aria-label={t('evidence.kindLabel')}
        value={kind}
        onChange={(event) =>
          onChange(changePiece(draft, key, { kind: event.currentTarget.value as EvidenceKind }))
        }
        data={evidenceKinds.map((value) => ({ value, label: t(`evidence.kind.${value}`) }))}
      />
      <Textarea
        aria-label={t(`evidence.text.${kind}`)}
        placeholder={t(`evidence.text.${kind}`)}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4000}
        autoFocus={text === '' && draft.corrects === null}
        value={text}
        onChange={(event) => onChange(changePiece(draft, key, { text: event.currentTarget.value }))}
      />
      <ActionIcon
        size={28}
        className={classes.remove}
        aria-label={t('evidence.remove')}
        title={t('evidence.remove')}
        onClick={() => onChange(removePiece(draft, key))}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  ));
}
