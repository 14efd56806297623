import { useRead } from '../../state/reads.ts';
import type { UnderstoodLine } from '../../../contract/sessions.ts';

export interface LogLine {
  /** What the typed text means as a session; undefined: it is none, or main has not answered yet. */
  readonly understood: UnderstoodLine | undefined;
  /** Main is still reading a text that may be a session. */
  readonly pending: boolean;
}

/** Whether a text can be a session at all: it has a duration, so it has a digit, and some word. */
function mayBeSession(query: string): boolean {
  return /\d/.test(query) && /\p{L}{2}/u.test(query);
}

/** Reads what is typed as a line of the log. */
export function useLogLine(query: string): LogLine {
  const asked = mayBeSession(query);
  const { value, refusal } = useRead('understandLine', { line: asked ? query : '' });
  if (!asked) return { understood: undefined, pending: false };
  return { understood: value, pending: value === undefined && refusal === undefined };
}
