import i18next from 'i18next';

/** What main refused, as it crosses the bridge. */
export interface RefusalLike {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * A refusal as a sentence: what happened, what is safe, what to do. As main says it: a reason, a finding or a detail
 * that is there at all picks a more exact sentence where there is one.
 */
export function sayRefusal({ code, details }: RefusalLike): string {
  const given = Object.keys(details).filter((name) => details[name] !== '');
  const variants = [details['reason'], details['found'], ...given];
  const variant = variants.find((known) => i18next.exists(`${code}_${known}`, { ns: 'errors' }));
  const context = variant === undefined ? {} : { context: String(variant) };
  return i18next.t(code, { ns: 'errors', ...details, ...context });
}

/** For a field that would be refused when it is saved: said while it is typed. */
export function sayTooLong(limit: number): string {
  return sayRefusal({ code: 'text-too-long', details: { limit } });
}
