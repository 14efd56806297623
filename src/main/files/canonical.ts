import canonicalize from 'canonicalize';
import { findTooDeep, findTooMany } from './depth.ts';
import { readJson, type JsonFile, type JsonLimits } from './json.ts';

/** The one way to write a JSON value (RFC 8785). Throws an Error for a lone surrogate or a number that is none. */
export function writeCanonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('there is no JSON for this value');
  return text;
}

export interface CanonicalFile extends JsonFile {
  /** It stands in the file exactly as it would be written again: nothing was added or moved around. */
  readonly canonical: boolean;
}

/**
 * JSON that should be in canonical form, or as `write` writes it, in a fraction of the time that a tree with positions takes. Throws a
 * Refusal with line and column as `readJson` does.
 */
export function readCanonical(
  text: string,
  file: string,
  limits: JsonLimits,
  write: (value: unknown) => string = writeCanonical,
): CanonicalFile {
  const quick = text.length <= limits.maxBytes ? readQuickly(text, limits, write) : null;
  if (quick === null) return { ...readJson(text, file, limits), canonical: false };
  return {
    ...quick,
    // Positions are only needed when something is wrong.
    refuse: (...what) => readJson(text, file, limits).refuse(...what),
    canonical: true,
  };
}

/** null: not canonical, or not to be trusted at a glance. A name twice would not come out as it went in. */
function readQuickly(
  text: string,
  { maxDepth, maxValues = Infinity }: JsonLimits,
  write: (value: unknown) => string,
): { readonly value: unknown } | null {
  if (findTooDeep(text, maxDepth) !== null || findTooMany(text, maxValues) !== null) return null;
  if (/"(?:__proto__|constructor|prototype)":/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return write(value) === text ? { value } : null;
  } catch {
    // Whatever it is, the reader with positions says it in words.
    return null;
  }
}
