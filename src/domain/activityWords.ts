import type { Activity } from './activity.ts';

/** What a typed line may call an activity; two words at most. */
const words: Readonly<Record<Activity, readonly string[]>> = {
  reading: ['reading', 'read'],
  course: ['course'],
  practice: ['practice', 'practise', 'kata'],
  project: ['project'],
  review: ['review'],
  mentoring: ['mentoring'],
  'interview-preparation': [
    'interview-preparation',
    'interview preparation',
    'interview-prep',
    'interview prep',
    'interview',
  ],
};

const byWords: ReadonlyMap<string, Activity> = new Map(
  (Object.keys(words) as Activity[]).flatMap((activity) =>
    words[activity].map((word) => [word, activity] as const),
  ),
);

/** By one or two words in lower case, joined by a space. */
export function findActivity(phrase: string): Activity | null {
  return byWords.get(phrase) ?? null;
}
