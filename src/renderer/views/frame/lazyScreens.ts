import { lazy } from 'react';
import type { Screen } from '../../state/place.ts';
import { loadWords, withWords } from '../../words.ts';

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
  share: async () => {
    // The preview is the report itself, which speaks with these words.
    const words = ['report', 'progress', 'skills', 'feedback'].map(loadWords);
    const [{ ShareView }] = await Promise.all([
      withWords(import('../share/ShareView.tsx'), 'share'),
      ...words,
    ]);
    return { default: ShareView };
  },
  mentor: async () => {
    // A learner's page reads like the report.
    const words = ['report', 'progress', 'skills', 'review'].map(loadWords);
    const [{ MentorView }] = await Promise.all([
      withWords(import('../mentor/MentorView.tsx'), 'mentor'),
      ...words,
    ]);
    return { default: MentorView };
  },
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
  share: lazy(loaders.share),
  mentor: lazy(loaders.mentor),
  history: lazy(loaders.history),
  settings: lazy(loaders.settings),
};

/** Fetches a screen before it is asked for, as the pointer comes near. */
export function warmScreen(screen: Screen): void {
  if (screen !== 'today') void loaders[screen satisfies LazyName]();
}
