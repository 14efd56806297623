import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../state/actions.ts';
import { useApp } from '../../state/app.ts';
import { useRead } from '../../state/reads.ts';
import { loadWords } from '../../words.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { groupOptions, nameToAdd } from './pickerOptions.ts';
import { PickerGroups } from './PickerGroups.tsx';
import classes from './SkillPicker.module.css';

/** How a skill is shown. */
export interface NamedSkill {
  readonly id: string;
  readonly title: string;
  readonly area: string | null;
}

interface Props {
  readonly value: readonly string[];
  /** Those of `value` that may not be in the list: a retired skill cannot be picked, and keeps its title. */
  readonly named?: readonly NamedSkill[];
  readonly onChange: (ids: string[]) => void;
  readonly label: ReactNode;
  /** Otherwise choosing another skill replaces the first. */
  readonly multiple?: boolean;
  /** Only what is there can be picked. */
  readonly fixed?: boolean;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly required?: boolean;
}

const addValue = ' add';

/** Finds a skill by title or alias; what is not there is added as one's own. */
export function SkillPicker({
  value,
  named = [],
  onChange,
  multiple = false,
  fixed = false,
  ...field
}: Props): ReactNode {
  const { t } = useTranslation('skills');
  const skills = useRead('listSkills', {}).value ?? [];
  const areas = useApp()?.areas ?? [];
  const [query, setQuery] = useState('');
  /** Titles of skills added a moment ago, until the list is read again. */
  const [added, setAdded] = useState<Readonly<Record<string, string>>>({});
  const id = useId();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const groups = groupOptions(skills, areas, query);
  const newName = fixed ? null : nameToAdd(skills, query);

  useSkillWords();

  // While something is typed, Enter takes the best fit.
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (query !== '') selectFirstOption();
  }, [query, skills.length, selectFirstOption]);

  function pick(skill: string): void {
    setQuery('');
    if (!multiple) {
      onChange([skill]);
      combobox.closeDropdown();
    } else {
      onChange(
        value.includes(skill) ? value.filter((other) => other !== skill) : [...value, skill],
      );
    }
  }

  async function add(title: string): Promise<void> {
    const reply = await act('addSkill', { title });
    if (!reply.ok) return;
    setAdded((titles) => ({ ...titles, [reply.value.id]: reply.value.title }));
    pick(reply.value.id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Backspace' && query === '' && value.length > 0) onChange(value.slice(0, -1));
  }

  const pills = value.map((skill) => {
    const known: NamedSkill | undefined = [...skills, ...named].find(({ id }) => id === skill);
    const title = known?.title ?? added[skill] ?? skill;
    return (
      <Pill
        key={skill}
        radius="sm"
        className={classes.pill}
        withRemoveButton={field.disabled !== true}
        onRemove={() => onChange(value.filter((other) => other !== skill))}
        removeButtonProps={{ 'aria-label': t('picker.remove', { title }), 'aria-hidden': false }}
      >
        <AreaSquare area={known?.area ?? null} /> {title}
      </Pill>
    );
  });

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(option) =>
        option === addValue && newName !== null ? void add(newName) : pick(option)
      }
    >
      <Combobox.DropdownTarget>
        <PillsInput id={id} onClick={() => combobox.openDropdown()} {...field}>
          <Pill.Group>
            {pills}
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                id={id}
                className={classes.field}
                value={query}
                data-autofocus={field.autoFocus}
                autoFocus={field.autoFocus}
                onChange={(event) => {
                  setQuery(event.currentTarget.value);
                  combobox.openDropdown();
                }}
                onBlur={() => {
                  combobox.closeDropdown();
                  setQuery('');
                }}
                onKeyDown={onKeyDown}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown className={classes.dropdown}>
        <Combobox.Options mah={320} className={classes.options} aria-label={t('picker.list')}>
          <PickerGroups groups={groups} picked={value} showPicked={multiple} />
          {groups.length === 0 && newName === null ? (
            <Combobox.Empty>{t('picker.none')}</Combobox.Empty>
          ) : null}
          {newName === null ? null : (
            <Combobox.Option value={addValue} className={classes.option}>
              <IconPlus size={16} stroke={1.6} aria-hidden />
              <span>{t('picker.add', { title: newName })}</span>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Other screens and dialogs use the picker without having loaded this screen's words. */
function useSkillWords(): void {
  const { i18n } = useTranslation();
  const [, setReady] = useState(i18n.hasResourceBundle(i18n.language, 'skills'));
  useEffect(() => {
    void loadWords('skills').then(() => setReady(true));
  }, [i18n.language]);
}
