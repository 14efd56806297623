import { Refusal } from '../../domain/refusal.ts';

/** A text without the spaces around it, of at most so many characters. Throws a Refusal. */
export function readBounded(text: string, limit: number): string {
  const trimmed = text.trim();
  if (trimmed.length > limit) throw new Refusal('text-too-long', { limit });
  return trimmed;
}
