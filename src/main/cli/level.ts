import { Refusal } from '../../domain/refusal.ts';
import { readWhole } from './asked.ts';

/** A level as it is typed: one digit from `least` to 5. Throws a Refusal. */
export function readLevel(text: string, least: 0 | 1): number {
  const level = readWhole(text);
  if (level === null || level < least || level > 5)
    throw new Refusal('level-invalid', { level: text });
  return level;
}
