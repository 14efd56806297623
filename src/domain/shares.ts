/**
 * Whole seconds for each weight, adding up to `total` exactly, by largest remainder (Hamilton's method); of equal
 * remainders the first comes first. No weights, no shares.
 * Throws a RangeError for a weight that is not above 0 and for a total that is not a whole number from 0 up.
 */
export function shareSeconds(total: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(total) || total < 0) throw new RangeError(`total ${total}`);
  for (const weight of weights) {
    if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError(`weight ${weight}`);
  }
  const sum = weights.reduce((all, weight) => all + weight, 0);
  // Remainders in units of 1/sum: whole numbers, hence exact, for whole weights.
  const quotas = weights.map((weight, index) => {
    const seconds = Math.floor((total * weight) / sum);
    return { index, seconds, remainder: total * weight - seconds * sum };
  });
  const missing = total - quotas.reduce((all, quota) => all + quota.seconds, 0);
  const favoured = new Set(
    quotas
      .toSorted((a, b) => b.remainder - a.remainder)
      .slice(0, missing)
      .map((quota) => quota.index),
  );
  return quotas.map(({ index, seconds }) => seconds + (favoured.has(index) ? 1 : 0));
}
