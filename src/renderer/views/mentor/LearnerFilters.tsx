import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeFilter, useLearnerList, type Learners } from '../../state/learners.ts';
import classes from './LearnersView.module.css';

/** Whom the list shows. Roles can be chosen where there is more than one. */
export function LearnerFilters({ roles }: { readonly roles: Learners['roles'] }) {
  const { t } = useTranslation('mentor');
  const search = useLearnerList((list) => list.search);
  const role = useLearnerList((list) => list.role);
  return (
    <>
      <TextInput
        className={classes.search}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={80}
        spellCheck={false}
        value={search}
        onChange={(event) => changeFilter({ search: event.currentTarget.value })}
      />
      {roles.length > 1 || role !== null ? (
        <Select
          className={classes.role}
          aria-label={t('role')}
          allowDeselect={false}
          data={[
            { value: '', label: t('allRoles') },
            ...roles.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={role ?? ''}
          onChange={(value) => changeFilter({ role: value === '' ? null : value })}
        />
      ) : null}
    </>
  );
}
