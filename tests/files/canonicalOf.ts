/** RFC 8785 a second time: sorted names, and JSON.stringify for all else, whose numbers and escapes are the RFC's. */
export function canonicalOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonicalOf(inner)}`);
  return `{${fields.join(',')}}`;
}
