import { Refusal } from '../../domain/refusal.ts';
import type { Desktop } from '../desktop.ts';
import type { Services } from '../services.ts';

/** A page names no files: a window's come out of a dialog, the command line's are typed. */
export async function choosePath(
  { desktop }: Services,
  typed: string | undefined,
  ask: (desktop: Desktop) => Promise<string | null>,
): Promise<string> {
  if (desktop === null) {
    if (typed === undefined) throw new Refusal('must-be-asked');
    return typed;
  }
  if (typed !== undefined) throw new Refusal('bad-input', { where: 'path', reason: '' });
  const chosen = await ask(desktop);
  if (chosen === null) throw new Refusal('cancelled');
  return chosen;
}
