import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What to call an area where there is little room: a part of its title that is known to be enough, else the title. */
export function useShortName(): (area: {
  readonly area: string;
  readonly title: string;
}) => string {
  const { t } = useTranslation('progress');
  return useCallback(
    ({ area, title }) => {
      const short = shortOf(area, t);
      // A role of one's own may call the same id something else.
      return short !== null && title.toLocaleLowerCase().includes(short.toLocaleLowerCase())
        ? short
        : title;
    },
    [t],
  );
}

function shortOf(area: string, t: TFunction<'progress'>): string | null {
  switch (area) {
    case 'languages':
    case 'frameworks':
    case 'relational-databases':
    case 'nosql-databases':
    case 'api-design':
    case 'cloud':
    case 'time-management':
    case 'quality':
    case 'operations':
      return t(`short.${area}`);
    default:
      return null;
  }
}
