import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Advice } from '../../../domain/reviewDraft.ts';
import type { ReviewSkill } from '../../../domain/reviewGroups.ts';
import { sayDayFrom } from '../../ui/days.ts';
import { useLevelName } from '../../ui/levelWords.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useLanguage } from '../../ui/useLanguage.ts';
import { EvidenceList } from '../skills/EvidenceList.tsx';
import { AdviceText } from './AdviceText.tsx';
import classes from './ItemPane.module.css';
import type { ReviewModel } from './useReview.ts';

interface ClaimPartProps {
  readonly model: ReviewModel;
  readonly one: ReviewSkill;
  /** What one said of it last. */
  readonly latest: Advice | undefined;
}

/** The learner's words at the left, one's own of last time at the right. */
export function ClaimPart({ model, one, latest }: ClaimPartProps) {
  const { t } = useTranslation('review');
  const language = useLanguage();
  return (
    <div className={classes.claim}>
      <div>
        <p className={classes.who}>
          <Claimed model={model} one={one} />
        </p>
        <Evidence model={model} one={one} />
      </div>
      {latest === undefined ? null : (
        <div>
          <p className={classes.who}>
            {latest.level === null
              ? t('yours.title', { day: sayDayFrom(latest.day, model.today, language) })
              : t('yours.level', {
                  day: sayDayFrom(latest.day, model.today, language),
                  level: latest.level,
                })}
          </p>
          <div className={classes.words}>
            <AdviceText advice={latest} />
          </div>
        </div>
      )}
    </div>
  );
}

type ClaimProps = Pick<ClaimPartProps, 'model' | 'one'>;

function Claimed({ model: { name, today }, one: { counted } }: ClaimProps) {
  const { t } = useTranslation('review');
  const language = useLanguage();
  const levelName = useLevelName();
  if (counted === null) return t('skill.claimNone', { name });
  return t('skill.claim', {
    name: counted.mentor ?? name,
    day: sayDayFrom(counted.day, today, language),
    level: counted.level,
    words: levelName(counted.level).toLowerCase(),
  });
}

/** How many pieces are shown before one asks for more. */
const shownAtFirst = 4;

function Evidence({ model: { review, today }, one: { counted, skill } }: ClaimProps) {
  const { t } = useTranslation('review');
  const [isLong, setLong] = useState(false);
  const pieces = skill.assessments
    .toReversed()
    .flatMap(({ evidence = [], day }) => evidence.map((piece) => ({ ...piece, day })));
  const shown = isLong ? pieces : pieces.slice(0, shownAtFirst);
  const more = pieces.length - shown.length;
  const isClaimed = counted !== null && counted.level > 0;
  const hasArtifact = pieces.some(({ kind }) => kind === 'artifact');
  if (review.snapshot.leftOut.evidence) {
    return <p className={classes.quiet}>{t('skill.evidenceLeftOut')}</p>;
  }
  return (
    <>
      <EvidenceList pieces={shown} today={today} />
      {more === 0 ? null : (
        <LinkButton onClick={() => setLong(true)}>{t('skill.more', { count: more })}</LinkButton>
      )}
      {isClaimed && !hasArtifact ? (
        <p className={classes.missing}>{t('skill.noArtifact')}</p>
      ) : null}
    </>
  );
}
