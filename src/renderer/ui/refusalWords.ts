import i18next from 'i18next';

/** What main refused, as it crosses the bridge. */
export interface RefusalLike {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A refusal as a sentence: what happened, what is safe, what to do. A `reason` picks a more exact one. */
export function sayRefusal({ code, details }: RefusalLike): string {
  const context = String(details['reason'] ?? (details['nearest'] === undefined ? '' : 'nearest'));
  return i18next.t(code, { ns: 'errors', ...details, context });
}
