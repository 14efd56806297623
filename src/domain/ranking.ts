/** The same value, summed in another order, differs in its last bits; that is not an order. */
const noise = 1e-12;

/** From the highest value down; of equals, the first comes first. Values are of the size of 1. */
export function rankHighest<T>(items: readonly T[], valueOf: (item: T) => number): T[] {
  const sorted = items
    .map((item, place) => ({ item, place, value: valueOf(item), group: 0 }))
    .toSorted((a, b) => b.value - a.value);
  let [group, before] = [0, Infinity];
  // Groups first, then places: comparing with a tolerance alone would not be transitive.
  for (const entry of sorted) {
    if (before - entry.value > noise) group++;
    entry.group = group;
    before = entry.value;
  }
  return sorted.toSorted((a, b) => a.group - b.group || a.place - b.place).map(({ item }) => item);
}
