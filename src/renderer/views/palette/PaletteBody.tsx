import { IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { App } from '../../../contract/app.ts';
import { titleLimit } from '../../../domain/textLimits.ts';
import { closePalette, setPaletteQuery, usePalette } from '../../state/palette.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import { optionId, type Entry } from './entries.ts';
import { readLine } from './logEntry.tsx';
import classes from './Palette.module.css';
import { PaletteFoot } from './PaletteFoot.tsx';
import { PaletteList } from './PaletteList.tsx';
import { usePaletteEntries } from './usePaletteEntries.tsx';

/** The field and what it finds. The first line is chosen; arrows move, Enter does. */
export function PaletteBody({ app }: { readonly app: App }) {
  const { t } = useTranslation('common');
  const language = useLanguage();
  const query = usePalette((palette) => palette.query);
  const isEntered = usePalette((palette) => palette.isEntered);
  const [chosenId, setChosenId] = useState<string>();
  const listId = useId();
  const { groups, all, first, total, pending, isTooLong } = usePaletteEntries(query, app);
  const chosenEntry = all.find(({ id }) => id === chosenId) ?? first;

  function run(entry: Entry): void {
    closePalette();
    // After the dialog gave the focus back, so that a field on the screen can take it.
    setTimeout(entry.run, 0);
  }

  // Enter may come before main has read the text: then it waits for what the text means.
  async function enter(): Promise<void> {
    const line = pending ? await readLine(query, t, language) : null;
    const entry = line ?? chosenEntry;
    if (entry !== undefined) run(entry);
  }

  const enterNow = useEffectEvent((): void => void enter());
  useEffect(() => {
    if (isEntered) enterNow();
  }, [isEntered]);

  function move(event: KeyboardEvent, by: number): void {
    event.preventDefault();
    const from = chosenEntry === undefined ? 0 : all.indexOf(chosenEntry);
    setChosenId(all[(from + by + all.length) % all.length]?.id);
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(event, 1);
    else if (event.key === 'ArrowUp') move(event, -1);
    else if (event.key === 'Enter') {
      event.preventDefault();
      void enter();
    }
  }

  return (
    <>
      <div className={classes.search}>
        <IconSearch size={18} aria-hidden />
        <input
          type="text"
          data-autofocus
          role="combobox"
          aria-label={t('palette.open')}
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={
            chosenEntry === undefined ? undefined : optionId(listId, chosenEntry)
          }
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          value={query}
          onChange={(event) => {
            setPaletteQuery(event.currentTarget.value);
            setChosenId(undefined);
          }}
          onKeyDown={press}
        />
      </div>
      <PaletteList
        id={listId}
        groups={groups}
        nothing={isTooLong ? t('palette.tooLong', { limit: titleLimit }) : t('palette.nothing')}
        chosen={chosenEntry}
        onRun={run}
        onChoose={(entry) => setChosenId(entry.id)}
      />
      <PaletteFoot shown={all.length} total={total} />
    </>
  );
}
