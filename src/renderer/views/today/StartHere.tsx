import { Button } from '@mantine/core';
import { IconListCheck, IconTargetArrow } from '@tabler/icons-react';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../contract/today.ts';
import { openDialog } from '../../state/dialogs.ts';
import { Section } from '../../ui/Section.tsx';
import { useQuickAdd } from '../../state/quickAdd.ts';
import text from '../../ui/type.module.css';
import { AssessArea } from './AssessArea.tsx';
import classes from './StartHere.module.css';

/** In the place of the gaps while nothing is assessed: every gap would be the whole role. */
export function StartHere({ today }: { readonly today: Today }) {
  const { t } = useTranslation('today');
  const [isAssessing, setAssessing] = useState(false);
  const isTyping = useQuickAdd((line) => line.text !== '');
  return (
    <Section title={t('start.title')} hint={t('start.hint')}>
      <ul className={classes.list}>
        <Step
          icon={<IconListCheck size={18} aria-hidden />}
          title={t('start.assess')}
          hint={t('start.assessHint', { count: today.askedAreaCount })}
        >
          <Button variant={isTyping ? 'default' : 'filled'} onClick={() => setAssessing(true)}>
            {t('start.assessButton')}
          </Button>
        </Step>
        {today.goals.length > 0 ? null : (
          <Step
            icon={<IconTargetArrow size={18} aria-hidden />}
            title={t('start.goal')}
            hint={t('start.goalHint')}
          >
            <Button variant="default" onClick={() => openDialog({ kind: 'goal' })}>
              {t('start.goalButton')}
            </Button>
          </Step>
        )}
      </ul>
      {isAssessing ? (
        <Suspense>
          <AssessArea onDone={() => setAssessing(false)} />
        </Suspense>
      ) : null}
    </Section>
  );
}

interface StepProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function Step({ icon, title, hint, children }: StepProps) {
  return (
    <li className={classes.step}>
      {icon}
      <div className={classes.words}>
        <div className={text.name}>{title}</div>
        <div className={text.secondary}>{hint}</div>
      </div>
      {children}
    </li>
  );
}
