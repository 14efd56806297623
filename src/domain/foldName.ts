/** More of a name is neither sorted by nor searched. */
const longest = 120;

/** A name as it is searched for and sorted by: without case and accents. */
export function foldName(name: string): string {
  const folded = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return folded.slice(0, longest).toWellFormed();
}
