/** How people's spelling is compared: width, case and spaces make no difference (NFKC). */
function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

export interface Named {
  readonly title: string;
  readonly aliases: readonly string[];
}

/** How well a name fits: lower is better; null: not at all. `alias` is what fitted when the title did not. */
export interface Fit {
  readonly score: number;
  readonly alias: string | null;
}

/** The whole name, its beginning, the beginning of a word in it, anywhere: the title before an alias each time. */
export function findFit(named: Named, query: string): Fit | null {
  const wanted = normalise(query);
  if (wanted === '') return { score: 0, alias: null };
  const title = scoreText(named.title, wanted);
  const alias = named.aliases
    .map((text) => ({ score: scoreText(text, wanted), alias: text }))
    .reduce<{ score: number; alias: string } | null>(
      (best, next) => (next.score < (best?.score ?? none) ? next : best),
      null,
    );
  if (alias !== null && alias.score < title)
    return { score: alias.score * 2 + 1, alias: alias.alias };
  return title === none ? null : { score: title * 2, alias: null };
}

export function fits(named: Named, query: string): boolean {
  return findFit(named, query) !== null;
}

/** Whether a skill is already called this. */
export function isCalled(named: Named, query: string): boolean {
  const wanted = normalise(query);
  return [named.title, ...named.aliases].some((name) => normalise(name) === wanted);
}

const none = 4;

function scoreText(text: string, wanted: string): number {
  const name = normalise(text);
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : none;
}
