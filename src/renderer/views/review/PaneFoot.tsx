import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../ui/Keys.tsx';
import { withSkill } from './draftParts.ts';
import classes from './ItemPane.module.css';
import type { ReviewModel } from './useReview.ts';
import type { Walk } from './useWalk.ts';

interface PaneFootProps {
  readonly model: ReviewModel;
  readonly walk: Walk;
}

/** Always in sight: the keys, agreeing in one press, and going on. */
export function PaneFoot({ model: { name, writing }, walk }: PaneFootProps) {
  const { t } = useTranslation('review');
  const { item } = walk;
  const claimed = item.kind === 'skill' ? item.of.to : null;

  function confirm(skill: string): void {
    if (claimed !== null)
      writing.change(withSkill(writing.draft, skill, { level: claimed, reason: '' }));
  }

  return (
    <footer className={classes.foot}>
      <p role="status" className={classes.hint}>
        {walk.isAtEnd ? (
          t('foot.last')
        ) : (
          <>
            {claimed === null ? null : <>{t('foot.agrees', { name })} </>}
            <Keys keys={['J', 'K']} framed /> {t('foot.other')}
          </>
        )}
      </p>
      {item.kind === 'skill' && claimed !== null ? (
        <Button
          aria-pressed={writing.draft.skills[item.of.skill.id]?.level === claimed}
          onClick={() => confirm(item.of.skill.id)}
        >
          {t('foot.confirm', { level: claimed })}
        </Button>
      ) : null}
      <Button
        variant="filled"
        className={classes.goOn}
        rightSection={<Keys keys={['mod', 'enter']} />}
        onClick={walk.goOn}
      >
        {t('foot.goOn')}
      </Button>
    </footer>
  );
}
