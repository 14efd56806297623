import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFolderOpen } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../state/actions.ts';
import { leaveFeedback, showFeedback, startWriting } from '../../state/feedback.ts';
import { useRead } from '../../state/reads.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Head } from '../../ui/Head.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Refusal } from '../../ui/Refusal.tsx';
import { FeedbackDetail } from './FeedbackDetail.tsx';
import { FeedbackList } from './FeedbackList.tsx';
import { pageSize } from './feedbackWords.ts';
import { PartControl } from './PartControl.tsx';
import { WriteForm } from './WriteForm.tsx';
import classes from './Feedback.module.css';

interface FeedbackViewProps {
  readonly feedback: string | undefined;
  readonly writing: boolean;
}

/** What mentors sent back: the list, and one of it beside the list or, where there is no room, in its place. */
export function FeedbackView({ feedback, writing }: FeedbackViewProps) {
  const { t } = useTranslation('feedback');
  const { value, refusal } = useRead('listFeedback', { limit: pageSize, before: null });
  const isWide = useMediaQuery('(min-width: 1024px)', undefined, {
    getInitialValueInEffect: false,
  });
  const first = value?.feedbacks[0]?.id;
  const chosen = feedback ?? (isWide ? first : undefined);
  const view = useRef<HTMLDivElement>(null);
  useLostFocus(view, `${writing} ${chosen ?? ''}`);
  const isEmpty = value !== undefined && first === undefined;
  return (
    <div ref={view} className={classes.view}>
      <Head
        line
        title={t('share')}
        context={<PartControl part="feedback" />}
        actions={
          value === undefined || isEmpty || writing ? undefined : (
            <>
              <EnterButton />
              <OpenButton />
            </>
          )
        }
      />
      {refusal !== undefined ? (
        <div className={classes.alone}>
          <Refusal {...refusal} />
        </div>
      ) : writing ? (
        <div className={classes.scroll}>
          <WriteForm />
        </div>
      ) : value === undefined ? (
        <Loading />
      ) : isEmpty ? (
        <div className={classes.alone}>
          <Empty
            action={
              <>
                <OpenButton isPrimary />
                <EnterButton />
              </>
            }
          >
            {t('empty')}
          </Empty>
        </div>
      ) : (
        <div className={classes.body}>
          {isWide || chosen === undefined ? (
            <FeedbackList page={value} chosen={chosen} walkOpens={isWide} onChoose={showFeedback} />
          ) : null}
          {chosen === undefined ? null : (
            <div className={classes.detail}>
              <FeedbackDetail
                key={chosen}
                id={chosen}
                {...(isWide ? {} : { onBack: leaveFeedback })}
              />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function OpenButton({ isPrimary = false }: { readonly isPrimary?: boolean }) {
  const { t } = useTranslation('feedback');
  return (
    <Button
      variant={isPrimary ? 'filled' : 'default'}
      leftSection={<IconFolderOpen size={16} aria-hidden />}
      onClick={() => void act('chooseFiles', {})}
    >
      {t('open')}
    </Button>
  );
}

function EnterButton() {
  const { t } = useTranslation('feedback');
  return (
    <Button variant="subtle" onClick={startWriting}>
      {t('enter')}
    </Button>
  );
}

/** What held the focus is gone with what is shown now: the chosen row, or the title of what came, takes it. */
function useLostFocus(view: { readonly current: HTMLElement | null }, shown: string): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const now = document.activeElement;
    if (now !== null && now !== document.body) return;
    const target =
      view.current?.querySelector<HTMLElement>('[aria-current="true"], [data-arrival]') ??
      view.current?.querySelector('h1');
    target?.focus({ preventScroll: true });
  }, [view, shown]);
}
