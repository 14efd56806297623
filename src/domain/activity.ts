/** What a session was spent on. */
export const activities = [
  'reading',
  'course',
  'practice',
  'project',
  'review',
  'mentoring',
  'interview-preparation',
] as const;

export type Activity = (typeof activities)[number];
