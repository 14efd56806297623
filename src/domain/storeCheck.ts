/**
 * Whether working the kept sums out anew mends something of what a check found. In a damaged file it would not: what the
 * sums are made of may be misread.
 */
export function canRebuildTotals(problems: readonly { readonly what: string }[]): boolean {
  const found = (what: string): boolean => problems.some((problem) => problem.what === what);
  return found('roll-up') && !found('integrity');
}
