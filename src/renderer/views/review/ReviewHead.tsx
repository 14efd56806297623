import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronLeft, IconDots, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isEmptyDraft } from '../../../domain/reviewDraft.ts';
import { goTo } from '../../state/place.ts';
import { sayDay } from '../../ui/days.ts';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import classes from './ReviewHead.module.css';
import type { ReviewModel } from './useReview.ts';
import type { SavingReview } from './useSaveReview.ts';

interface ReviewHeadProps {
  readonly model: ReviewModel;
  readonly saving: SavingReview;
}

/** Whose report it is, how far the review is, and what can be done with it. */
export function ReviewHead({ model, saving }: ReviewHeadProps) {
  const { t } = useTranslation('review');
  const language = useLanguage();
  const { review, name, writing } = model;
  const { snapshot, savedOn } = review;
  const context = [
    t('context', {
      role: snapshot.role.title,
      day: sayDay(snapshot.period.to, 'withYear', language),
    }),
    savedOn === null ? null : t('savedOn', { day: sayDay(savedOn, 'short', language) }),
  ];
  return (
    <header className={classes.head}>
      <ActionIcon
        className={classes.back}
        aria-label={t('back', { name })}
        title={t('back', { name })}
        onClick={() => goTo({ screen: 'mentor', learner: review.learner })}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <h1 className={`${text.screen} ${classes.title}`} tabIndex={-1}>
        {review.name ?? snapshot.learner.name ?? t('nameless')}
      </h1>
      <p className={classes.context}>{context.filter((part) => part !== null).join(' · ')}</p>
      <div className={classes.actions}>
        <Reviewed model={model} />
        <Menu position="bottom-end" width={240}>
          <Menu.Target>
            <ActionIcon size={32} aria-label={t('save.more')} title={t('save.more')}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => saving.begin('page')}>{t('save.page')}</Menu.Item>
            <Menu.Item disabled={isEmptyDraft(writing.draft)} onClick={saving.startOver}>
              {t('save.startOver')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => saving.begin('feedback')}
        >
          {t('save.file')}
        </Button>
      </div>
    </header>
  );
}

function Reviewed({ model: { toReview, reviewed, writing } }: { readonly model: ReviewModel }) {
  const { t } = useTranslation('review');
  const counts = { done: reviewed, all: toReview.length };
  const words =
    writing.refusal !== null
      ? t('progressUnkept', counts)
      : toReview.length === 0
        ? t('progressNone', { done: Object.keys(writing.draft.skills).length })
        : t('progress', counts);
  return <p className={classes.progress}>{words}</p>;
}
