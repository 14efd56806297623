import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showPart, type SharePart } from '../../state/feedback.ts';
import { useRead } from '../../state/reads.ts';
import text from '../../ui/type.module.css';
import { isWaiting, pageSize } from './feedbackWords.ts';
import classes from './Feedback.module.css';

/** Each part has a head of its own, so that the control that was pressed is not the one that is there afterwards. */
let wasPressed = false;

/** What goes out or what came back, with the number of those that wait for an answer. */
export function PartControl({ part }: { readonly part: SharePart }) {
  const { t } = useTranslation('share');
  const control = useRef<HTMLDivElement>(null);
  const rows = useRead('listFeedback', { limit: pageSize, before: null }).value?.feedbacks ?? [];
  const count = rows.filter(isWaiting).length;

  useEffect(() => {
    if (wasPressed) control.current?.querySelector<HTMLElement>('input:checked')?.focus();
    wasPressed = false;
  }, []);

  return (
    <SegmentedControl
      ref={control}
      size="sm"
      aria-label={t('part.label')}
      value={part}
      onChange={(next) => {
        wasPressed = true;
        showPart(next);
      }}
      data={[
        { value: 'send', label: t('part.send') },
        {
          value: 'feedback',
          label: (
            <>
              {t('part.feedback')}
              {count === 0 ? null : (
                <>
                  {' '}
                  <span className={classes.count} aria-hidden>
                    {count}
                  </span>
                  <span className={text.hidden}>{t('part.waiting', { count })}</span>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
