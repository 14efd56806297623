import { Button, TextInput, VisuallyHidden } from '@mantine/core';
import { IconCircleX, IconCornerDownLeft, IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useRef, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { showMessage } from '../../state/actions.ts';
import { logLine, setLine, useQuickAdd } from '../../state/quickAdd.ts';
import { sayRefusal } from '../../ui/refusalWords.ts';
import { aboutSession } from '../sessions/SessionList.tsx';
import { DaySegments } from './DaySegments.tsx';
import { LineChips } from './LineChips.tsx';
import classes from './QuickAdd.module.css';

/** A session in one typed line. It has the focus on arrival, and keeps it after each Enter. */
export function QuickAdd({ today }: { readonly today: string }) {
  const { t } = useTranslation('today');
  const text = useQuickAdd((line) => line.text);
  const refused = useQuickAdd((line) => line.refused);
  const field = useRef<HTMLInputElement>(null);
  const hint = useId();
  useAskedFocus(field);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const session = await logLine();
    field.current?.focus();
    if (session === undefined) return;
    showMessage({ kind: 'done', action: 'addSession', about: aboutSession(session), undo: true });
  }

  return (
    <form className={classes.quick} onSubmit={(event) => void submit(event)}>
      <div className={classes.line}>
        <TextInput
          ref={field}
          size="md"
          aria-label={t('line.label')}
          aria-describedby={hint}
          placeholder={t('line.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={22_000}
          value={text}
          onChange={(event) => setLine(event.currentTarget.value)}
          classNames={{ input: classes.input ?? '' }}
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSectionWidth={text === '' ? 8 : 78}
          rightSectionPointerEvents="auto"
          rightSection={
            text === '' ? null : (
              <Button
                type="submit"
                variant="filled"
                size="xs"
                className={classes.log ?? ''}
                rightSection={<IconCornerDownLeft size={14} aria-hidden />}
              >
                {t('line.log')}
              </Button>
            )
          }
        />
      </div>
      <div className={classes.below}>
        <VisuallyHidden id={hint}>{t('line.hint')}</VisuallyHidden>
        <LineChips today={today} field={field} />
        {refused === undefined ? null : (
          <p role="alert" className={classes.refused}>
            <IconCircleX size={16} aria-hidden />
            <span>{sayRefusal(refused)}</span>
          </p>
        )}
      </div>
      <DaySegments today={today} field={field} />
    </form>
  );
}

/** On arrival, and whenever a shortcut, the menu or a gap asks for it: with the caret after what is there. */
function useAskedFocus(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    takeFocus(field.current);
    return useQuickAdd.subscribe(({ focusAsked }, before) => {
      // After the text that came with it was drawn.
      if (focusAsked !== before.focusAsked) requestAnimationFrame(() => takeFocus(field.current));
    });
  }, [field]);
}

function takeFocus(input: HTMLInputElement | null): void {
  if (input === null) return;
  input.focus();
  input.setSelectionRange(input.value.length, input.value.length);
}
