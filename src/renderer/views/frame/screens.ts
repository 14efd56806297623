import {
  IconChartLine,
  IconHierarchy2,
  IconHistory,
  IconSettings,
  IconShare,
  IconSun,
  IconTargetArrow,
  IconUsers,
} from '@tabler/icons-react';
import type { Screen } from '../../state/place.ts';

/** The screens in the rail's groups. Settings stands alone at its foot. */
export const screenGroups: readonly (readonly Screen[])[] = [
  ['today'],
  ['skills', 'goals', 'progress'],
  ['share', 'mentor', 'history'],
];

/** In the order of Ctrl+1 to Ctrl+7. */
export const numberedScreens: readonly Screen[] = screenGroups.flat();

export const screenIcons = {
  today: IconSun,
  skills: IconHierarchy2,
  goals: IconTargetArrow,
  progress: IconChartLine,
  share: IconShare,
  mentor: IconUsers,
  history: IconHistory,
  settings: IconSettings,
};
