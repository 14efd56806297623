import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAreaColour, wearsHueAgain } from '../ui/areaColour.ts';
import { ink } from './ink.ts';
import { others, outside, unassigned, type AreaSum } from './stack.ts';

export interface AreaLook {
  readonly name: string;
  readonly colour: string;
  readonly fill: 'solid' | 'hatched' | 'hollow';
}

/** What an area, or what stands in for one, is called and wears in a stack. */
export function useAreaLook(): (area: Pick<AreaSum, 'area' | 'title'>) => AreaLook {
  const { t } = useTranslation('progress');
  const colourOf = useAreaColour();
  return useCallback(
    ({ area, title }) => {
      switch (area) {
        case outside:
          return { name: t('hours.outside'), colour: colourOf(null), fill: 'solid' };
        case others:
          return { name: t('hours.others'), colour: ink.other, fill: 'hatched' };
        case unassigned:
          return { name: t('hours.unassigned'), colour: ink.other, fill: 'hollow' };
        default:
          return {
            name: title,
            colour: colourOf(area),
            fill: wearsHueAgain(area) ? 'hatched' : 'solid',
          };
      }
    },
    [t, colourOf],
  );
}
