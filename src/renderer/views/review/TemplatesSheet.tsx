import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewTemplate } from '../../../domain/reviewDraft.ts';
import { act } from '../../state/actions.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import classes from './Sheets.module.css';

interface TemplatesSheetProps {
  readonly templates: readonly ReviewTemplate[];
  readonly onClose: () => void;
}

/** Removes templates, and puts the last one back. */
export function TemplatesSheet({ templates, onClose }: TemplatesSheetProps) {
  const { t } = useTranslation('review');
  const [removed, setRemoved] = useState<ReviewTemplate>();

  async function remove(template: ReviewTemplate): Promise<void> {
    const reply = await act('removeTemplate', { name: template.name });
    if (reply.ok) setRemoved(template);
  }

  async function putBack(template: ReviewTemplate): Promise<void> {
    const reply = await act('saveTemplate', template);
    if (reply.ok) setRemoved(undefined);
  }

  return (
    <Sheet
      title={t('template.manageTitle')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      <ul className={classes.templates}>
        {templates.map((template) => (
          <li key={template.name}>
            {template.name}
            <ActionIcon
              aria-label={t('template.remove', { name: template.name })}
              title={t('template.remove', { name: template.name })}
              onClick={() => void remove(template)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <p role="status" className={classes.text}>
        {removed === undefined ? null : (
          <>
            {t('template.removed', { name: removed.name })}{' '}
            <LinkButton onClick={() => void putBack(removed)}>{t('template.putBack')}</LinkButton>
          </>
        )}
      </p>
    </Sheet>
  );
}
