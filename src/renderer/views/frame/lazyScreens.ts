import { lazy } from 'react';
import type { Screen } from '../../state/place.ts';
import { withWords } from '../../words.ts';

type LazyName = Exclude<Screen, 'today'>;

/** A screen's code and words, together; each is fetched once. */
const loaders = {
  skills: async () => ({
    default: (await withWords(import('../skills/SkillsView.tsx'), 'skills')).SkillsView,
  }),
  goals: async () => ({
    default: (await withWords(import('../goals/GoalsView.tsx'), 'goals')).GoalsView,
  }),
  progress: async () => ({
    default: (await withWords(import('../progress/ProgressView.tsx'), 'progress')).ProgressView,
  }),
  history: async () => ({
    default: (await withWords(import('../history/HistoryView.tsx'), 'history')).HistoryView,
  }),
  settings: async () => ({
    default: (await withWords(import('../settings/SettingsView.tsx'), 'settings')).SettingsView,
  }),
};

export const lazyScreens = {
  skills: lazy(loaders.skills),
  goals: lazy(loaders.goals),
  progress: lazy(loaders.progress),
  history: lazy(loaders.history),
  settings: lazy(loaders.settings),
};

/** Fetches a screen before it is asked for, as the pointer comes near. */
export function warmScreen(screen: Screen): void {
  if (screen !== 'today') void loaders[screen satisfies LazyName]();
}
