import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEmptyComment, type Comment } from '../../../domain/feedback.ts';
import { useRead } from '../../state/reads.ts';
import { insertComment } from './draftParts.ts';
import { SaveTemplateSheet } from './SaveTemplateSheet.tsx';
import { TemplatesSheet } from './TemplatesSheet.tsx';

interface TemplateMenuProps {
  readonly comment: Comment;
  readonly onChange: (comment: Comment) => void;
}

/** Comments of one's own to begin with. */
export function TemplateMenu({ comment, onChange }: TemplateMenuProps) {
  const { t } = useTranslation('review');
  const templates = useRead('listTemplates', {}).value ?? [];
  // The first item of a menu takes the focus: without one that can be chosen, no key would reach it or close it.
  const isEmpty = templates.length === 0 && isEmptyComment(comment);
  const [sheet, setSheet] = useState<'save' | 'manage'>();
  return (
    <>
      <Menu position="bottom-end" width={320} disabled={isEmpty}>
        <Menu.Target>
          <Button
            size="xs"
            variant="subtle"
            {...(isEmpty
              ? { 'aria-disabled': true, 'data-disabled': true, title: t('template.none') }
              : {})}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {t('template.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {templates.map(({ name, comment: inserted }) => (
            <Menu.Item key={name} onClick={() => onChange(insertComment(comment, inserted))}>
              {t('template.insert', { name })}
            </Menu.Item>
          ))}
          {templates.length === 0 ? null : <Menu.Divider />}
          <Menu.Item disabled={isEmptyComment(comment)} onClick={() => setSheet('save')}>
            {t('template.save')}
          </Menu.Item>
          {templates.length === 0 ? null : (
            <Menu.Item onClick={() => setSheet('manage')}>{t('template.manage')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {sheet === 'save' ? (
        <SaveTemplateSheet comment={comment} onClose={() => setSheet(undefined)} />
      ) : null}
      {sheet === 'manage' ? (
        <TemplatesSheet templates={templates} onClose={() => setSheet(undefined)} />
      ) : null}
    </>
  );
}
