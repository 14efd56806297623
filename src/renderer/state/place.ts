import { create } from 'zustand';

export type Screen =
  'today' | 'skills' | 'goals' | 'progress' | 'share' | 'mentor' | 'history' | 'settings';

/**
 * Where the window is. `skill` opens a skill's panel, `goal` a goal's; `learner` a learner's page, `review` the review of
 * that kept snapshot, `feedback` one that was received.
 */
export interface Place {
  readonly screen: Screen;
  readonly skill?: string;
  readonly goal?: string;
  readonly learner?: string;
  readonly review?: number;
  readonly feedback?: string;
  /** Gives the focus to the panel, from wherever it is. */
  readonly focus?: 'panel';
  /** The tree's filter or the section of a screen to begin with. */
  readonly section?: string;
}

export const usePlace = create<Place>(() => ({ screen: 'today' }));

export function goTo(place: Place): void {
  usePlace.setState(place, true);
}
