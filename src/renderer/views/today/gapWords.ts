import type { TFunction } from 'i18next';
import type { NamedGap } from '../../../contract/roles.ts';

/** Why a gap stands here: its first clause alone is enough where there is little room. */
export interface GapReason {
  readonly first: string;
  readonly rest: string;
}

export function sayGap(
  t: TFunction<'today'>,
  gap: NamedGap,
  levelName: (level: number) => string,
): GapReason {
  if (gap.kind === 'choice') {
    return {
      first: t('gaps.choose', { count: gap.alternatives.length }),
      rest: t('gaps.chooseFrom', { titles: gap.alternativeTitles.join(', ') }),
    };
  }
  const asked = levelName(gap.required).toLocaleLowerCase();
  if (gap.level === null || gap.level === 0) {
    return {
      first: gap.level === null ? t('gaps.notAssessed') : t('gaps.notStarted'),
      rest: t('gaps.asks', { level: asked }),
    };
  }
  const missing = gap.required - gap.level;
  // An area of one skill bears its name already.
  const first =
    gap.topAreaTitle === gap.title
      ? t('gaps.toGo', { count: missing })
      : t('gaps.toGoIn', { count: missing, area: gap.topAreaTitle });
  return { first, rest: t('gaps.end') };
}
