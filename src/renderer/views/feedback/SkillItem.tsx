import { useTranslation } from 'react-i18next';
import type { ReceivedFeedback } from '../../../contract/feedback.ts';
import { openDialog } from '../../state/dialogs.ts';
import { AreaSquare } from '../../ui/AreaSquare.tsx';
import { LevelSquares } from '../../ui/LevelSquares.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import text from '../../ui/type.module.css';
import { useLanguage } from '../../ui/useLanguage.ts';
import { Answer } from './Answer.tsx';
import { CommentText } from './CommentText.tsx';
import { sayCounting, type ItemOf } from './feedbackWords.ts';
import classes from './Feedback.module.css';

interface SkillItemProps {
  readonly item: ItemOf<'skill'>;
  readonly feedback: ReceivedFeedback;
}

/** The mentor's level beside one's own, why, and what one makes of it. */
export function SkillItem({ item, feedback }: SkillItemProps) {
  const { t } = useTranslation('feedback');
  const language = useLanguage();
  const { of } = item.item;
  const isLacking = item.skill === null;
  return (
    <article className={classes.item} aria-label={of.title}>
      <div className={classes.said}>
        <h3 className={classes.itemTitle}>
          <AreaSquare area={item.area} />
          <span className={text.name}>{of.title}</span>
        </h3>
        {of.reason === '' ? null : <p className={classes.words}>{of.reason}</p>}
        <CommentText comment={of.comment} />
        {isLacking ? <AddSkill title={of.title} /> : null}
      </div>
      {of.level === null ? null : <Levels item={item} mentor={feedback.mentor} />}
      <Answer
        item={item}
        feedback={feedback}
        title={of.title}
        hindrance={isLacking && of.level !== null ? t('counting.lacking') : undefined}
      >
        {of.level === null ? undefined : sayCounting(t, item, feedback, language)}
      </Answer>
    </article>
  );
}

function Levels({ item, mentor }: { readonly item: ItemOf<'skill'>; readonly mentor: string }) {
  const { t } = useTranslation('feedback');
  const { now, required } = item;
  const { level, claimed } = item.item.of;
  const whose = now?.mentor ?? null;
  return (
    <div className={classes.beside}>
      <dl className={classes.levels}>
        <div>
          <dt>{mentor}</dt>
          <dd>
            <LevelSquares level={level} required={required} />
          </dd>
        </div>
        <div>
          <dt>{whose === null ? t('levels.now') : t('levels.nowBy', { name: whose })}</dt>
          <dd>
            <LevelSquares level={now?.level ?? null} required={required} />
          </dd>
        </div>
      </dl>
      <p className={classes.then}>
        {claimed === null ? t('levels.thenNone') : t('levels.then', { level: claimed })}
      </p>
    </div>
  );
}

/** A skill that the catalogue lacks is a proposal. */
export function AddSkill({ title }: { readonly title: string }) {
  const { t } = useTranslation('feedback');
  return (
    <p className={classes.proposal}>
      {t('lacking')}{' '}
      <LinkButton onClick={() => openDialog({ kind: 'new-skill', title, stay: true })}>
        {t('addSkill', { title })}
      </LinkButton>
    </p>
  );
}
