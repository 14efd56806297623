import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinePart } from '../../../contract/sessions.ts';
import { setLine, useQuickAdd } from '../../state/quickAdd.ts';
import { sayRefusal } from '../../ui/refusalWords.ts';
import text from '../../ui/type.module.css';
import { locateParts, removeKinds, removePart, replacePart } from './line.ts';
import { LineChip } from './LineChip.tsx';
import { WhenChip } from './WhenChip.tsx';

interface LineChipsProps {
  readonly today: string;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** What the line was understood as; each piece can be pressed to correct it, and Backspace takes it out. */
export function LineChips({ today, field }: LineChipsProps) {
  const { t } = useTranslation('today');
  const line = useQuickAdd((quick) => quick.text);
  const understood = useQuickAdd((quick) => quick.understood);
  const isRefused = useQuickAdd((quick) => quick.refused !== undefined);
  if (line.trim() === '' || understood === undefined) {
    // The field says it already, to those who cannot see it.
    return (
      <span aria-hidden className={text.secondary}>
        {t('line.hint')}
      </span>
    );
  }
  const { parts, form, problem } = understood;
  const note = parts.findIndex((part) => part.kind === 'note');
  const beforeNote = note === -1 ? parts.length : note;

  function select(index: number): void {
    const place = locateParts(line, parts)[index];
    field.current?.focus();
    if (place !== undefined && place !== null)
      field.current?.setSelectionRange(place.from, place.to);
  }

  function remove(index: number): void {
    setLine(removePart(line, parts, index));
    field.current?.focus();
  }

  const chips = parts.flatMap((part, index) =>
    isWhen(part)
      ? []
      : [
          <LineChip
            key={`${part.kind}-${part.text}`}
            part={part}
            onReplace={(replacement) => {
              setLine(replacePart(line, parts, index, replacement));
              field.current?.focus();
            }}
            onSelect={() => select(index)}
            onRemove={() => remove(index)}
          />,
        ],
  );
  const whenBefore = parts.slice(0, beforeNote).filter(isWhen).length;
  chips.splice(
    beforeNote - whenBefore,
    0,
    <WhenChip
      key="when"
      today={today}
      parts={parts}
      form={form}
      onRemove={(kinds) => {
        setLine(removeKinds(line, parts, kinds));
        field.current?.focus();
      }}
    />,
  );
  return (
    <div role="group" aria-label={t('line.understood')} style={{ display: 'contents' }}>
      {chips}
      {form?.skills.length === 0 ? (
        <span className={text.caption}>{t('sessions.noSkill')}</span>
      ) : null}
      {problem === null || isRefused || hasUnknown(parts) ? null : (
        <span className={text.caption}>{sayRefusal(problem)}</span>
      )}
    </div>
  );
}

/** One chip shows both. */
function isWhen(part: LinePart): boolean {
  return part.kind === 'day' || part.kind === 'time';
}

/** The chip itself says what was not understood. */
function hasUnknown(parts: readonly LinePart[]): boolean {
  return parts.some((part) => part.kind === 'unknown');
}
