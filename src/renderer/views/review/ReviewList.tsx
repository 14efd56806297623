import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/useLanguage.ts';
import type { ListGroup } from './items.ts';
import classes from './ReviewList.module.css';
import { ReviewRow } from './ReviewRow.tsx';
import type { ReviewModel } from './useReview.ts';
import type { Walk } from './useWalk.ts';

interface ReviewListProps {
  readonly model: ReviewModel;
  readonly walk: Walk;
}

/** All that can be spoken of, in the order of a review. */
export function ReviewList({ model, walk }: ReviewListProps) {
  const { t } = useTranslation('review');
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrows walk over its buttons
    <div
      className={classes.list}
      role="group"
      aria-label={t('list.label')}
      onKeyDown={(event) => walkRows(event, walk)}
    >
      {model.groups.map((group) => (
        <Group key={group.name} group={group} model={model} walk={walk} />
      ))}
    </div>
  );
}

interface GroupProps extends ReviewListProps {
  readonly group: ListGroup;
}

function Group({ group, model, walk }: GroupProps) {
  const { t } = useTranslation('review');
  const id = useId();
  const isOpen = walk.open.has(group.name);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const hasLevels = group.items.some(({ kind }) => kind === 'skill');
  return (
    <section aria-labelledby={id}>
      <h2 className={classes.head} data-open={isOpen}>
        <UnstyledButton
          className={`mp-row ${classes.toggle}`}
          data-row
          aria-expanded={isOpen}
          onClick={() => walk.toggle(group.name)}
        >
          <span id={id} className={classes.name}>
            {useGroupName(group, model)}
            {group.name === 'whole' ? null : (
              <span className={classes.count}> {group.items.length}</span>
            )}
          </span>
          {isOpen && hasLevels ? (
            <>
              <span aria-hidden>{t('list.level')}</span>
              <span aria-hidden>{t('list.evidence')}</span>
            </>
          ) : null}
          <Chevron size={14} aria-hidden className={classes.chevron} />
        </UnstyledButton>
      </h2>
      {isOpen ? (
        <ul className={classes.rows}>
          {group.items.map((item) => (
            <li key={item.key}>
              <ReviewRow
                item={item}
                model={model}
                isChosen={item.key === walk.item.key}
                onChoose={() => walk.choose(item.key)}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function useGroupName({ name }: ListGroup, { review }: ReviewModel): string {
  const { t } = useTranslation('review');
  const language = useLanguage();
  if (name !== 'changed') return t(`group.${name}`);
  const day = review.since?.day ?? review.snapshot.period.from;
  return t('since.changed', { day: sayDay(day, 'short', language) });
}

const steps: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowDown: (place, last) => Math.min(last, place + 1),
  ArrowUp: (place) => Math.max(0, place - 1),
  Home: () => 0,
  End: (_place, last) => last,
};

/** Arrows pass what is beside the list along. */
function walkRows(event: KeyboardEvent<HTMLElement>, walk: Walk): void {
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const place = rows.findIndex((row) => row === document.activeElement);
  if (place < 0) return;
  event.preventDefault();
  const row = rows[step(place, rows.length - 1)];
  row?.focus();
  const key = row?.dataset['item'];
  if (key !== undefined) walk.pass(key);
}
