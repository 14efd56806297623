import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { optionId, type Entry, type EntryGroup } from './entries.ts';
import classes from './Palette.module.css';

interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly { readonly group: EntryGroup; readonly entries: readonly Entry[] }[];
  /** Said where there are no lines. */
  readonly nothing: string;
  readonly chosen: Entry | undefined;
  readonly onRun: (entry: Entry) => void;
  readonly onChoose: (entry: Entry) => void;
}

/** The lines in their groups, as a listbox that the field drives. */
export function PaletteList({ id, groups, nothing, chosen, onRun, onChoose }: PaletteListProps) {
  const { t } = useTranslation('common');
  const chosenId = chosen === undefined ? undefined : optionId(id, chosen);
  useEffect(() => {
    if (chosenId !== undefined)
      document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  if (groups.length === 0) {
    return (
      <p className={classes.nothing} role="status">
        {nothing}
      </p>
    );
  }
  return (
    <div id={id} role="listbox" aria-label={t('palette.results')} className={classes.list}>
      {groups.map(({ group, entries }) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} className={classes.group} role="presentation">
            {t(`palette.group.${group}`)}
          </div>
          {entries.map((entry) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field keeps the focus and hears the keys
            <div
              key={entry.id}
              id={optionId(id, entry)}
              role="option"
              tabIndex={-1}
              aria-selected={optionId(id, entry) === chosenId}
              className={classes.entry}
              onPointerMove={() => onChoose(entry)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onRun(entry)}
            >
              <span className={classes.icon} aria-hidden>
                {entry.icon}
              </span>
              <span className={classes.label}>{entry.label}</span>
              {entry.hint === undefined ? null : <span className={classes.hint}>{entry.hint}</span>}
              {entry.aside === undefined ? null : (
                <span className={classes.aside}>{entry.aside}</span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
