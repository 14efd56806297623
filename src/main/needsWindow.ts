/**
 * Whether a command draws: what it writes then comes out of a window, though nobody sees it. Everything else runs
 * without one, and without a display.
 */
export function needsWindow(words: readonly string[]): boolean {
  const first = words.findIndex((word) => word === 'export');
  if (first === -1) return false;
  const rest = words.slice(first + 1);
  const named = rest.findIndex((word) => /^--format(=|$)/.test(word));
  const format = rest[named]?.split('=', 2)[1] ?? (named === -1 ? undefined : rest[named + 1]);
  if (format !== undefined) return format === 'html' || format === 'pdf';
  return rest.some((word) => !word.startsWith('--') && /\.(html|pdf)$/i.test(word));
}
