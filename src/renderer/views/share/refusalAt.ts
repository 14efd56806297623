import type { RefusalCode } from '../../../domain/refusal.ts';
import type { Preview } from '../../state/share.ts';

const places = {
  period: ['day-invalid', 'day-in-future', 'period-backwards'],
  sessions: ['too-many-sessions'],
  skills: ['nothing-to-share'],
  sign: ['key-unreadable', 'key-unwritable'],
} as const satisfies Record<string, readonly RefusalCode[]>;

export type RefusalPlace = keyof typeof places;

/** A refusal is shown where it is mended; undefined: there is none, or it is shown elsewhere. */
export function refusalAt(place: RefusalPlace | 'elsewhere', { refusal }: Preview) {
  if (refusal === undefined) return undefined;
  const found = (Object.keys(places) as RefusalPlace[]).find((key) =>
    (places[key] as readonly string[]).includes(refusal.code),
  );
  return (found ?? 'elsewhere') === place ? refusal : undefined;
}
