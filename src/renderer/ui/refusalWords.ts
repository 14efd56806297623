import i18next from 'i18next';
import { listVariants } from '../../domain/refusal.ts';

/** What main refused, as it crosses the bridge. */
export interface RefusalLike {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/**
 * A refusal as a sentence, as main says it: what happened, what is safe, what to do.
 */
export function sayRefusal({ code, details }: RefusalLike): string {
  const variant = listVariants(details).find((known) =>
    i18next.exists(`${code}_${known}`, { ns: 'errors' }),
  );
  const context = variant === undefined ? {} : { context: variant };
  return i18next.t(code, { ns: 'errors', ...details, ...context });
}

/** For a field that would be refused when it is saved: said while it is typed. */
export function sayTooLong(limit: number): string {
  return sayRefusal({ code: 'text-too-long', details: { limit } });
}
