import {
  IconBarbell,
  IconBook,
  IconHammer,
  IconMessages,
  IconRefresh,
  IconSchool,
  IconUsers,
} from '@tabler/icons-react';
import type { Activity } from '../../../domain/activity.ts';

const icons = {
  reading: IconBook,
  course: IconSchool,
  practice: IconBarbell,
  project: IconHammer,
  review: IconRefresh,
  mentoring: IconUsers,
  'interview-preparation': IconMessages,
} as const satisfies Readonly<Record<Activity, unknown>>;

interface ActivityIconProps {
  readonly activity: Activity;
  readonly size: number;
}

/** Beside the activity's name, never in its place. */
export function ActivityIcon({ activity, size }: ActivityIconProps) {
  const Icon = icons[activity];
  return <Icon size={size} aria-hidden />;
}
