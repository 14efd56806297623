import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import type { PartProps } from './Contents.tsx';
import classes from './ShareView.module.css';

/** Whom it is for, and what they are asked. */
export function PurposeSection({ scope, onChange }: PartProps) {
  const { t } = useTranslation('share');
  return (
    <Section title={t('purpose.title')}>
      <div className={classes.field}>
        <TextInput
          label={t('purpose.recipient')}
          value={scope.recipient}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => onChange({ recipient: event.currentTarget.value })}
        />
        <Textarea
          label={t('purpose.question')}
          description={t('purpose.questionEffect')}
          value={scope.question}
          maxLength={4000}
          autosize
          minRows={2}
          maxRows={10}
          onChange={(event) => onChange({ question: event.currentTarget.value })}
        />
      </div>
    </Section>
  );
}
