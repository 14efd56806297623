import { createInstance } from 'i18next';
import cli from '../../resources/locales/en/cli.json' with { type: 'json' };
import common from '../../resources/locales/en/common.json' with { type: 'json' };
import errors from '../../resources/locales/en/errors.json' with { type: 'json' };
import history from '../../resources/locales/en/history.json' with { type: 'json' };
import main from '../../resources/locales/en/main.json' with { type: 'json' };
import summary from '../../resources/locales/en/summary.json' with { type: 'json' };
import { listVariants, type RefusalCode, type RefusalDetails } from '../domain/refusal.ts';

const words = createInstance();

/** Safe to call again; `say` calls it when nobody else did. */
function startWords(): void {
  if (words.isInitialized) return;
  void words.init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'cli',
    resources: { en: { cli, common, errors, history, main, summary } },
    initAsync: false,
    returnNull: false,
    // Menus, dialogs and terminals show text, not HTML.
    interpolation: { escapeValue: false },
  });
}

/** Words for menus, dialogs and the command line: `namespace:key`, or a key of the command line's. */
export function say(key: string, details: RefusalDetails = {}): string {
  startWords();
  // The keys come from data here (codes, actions), so the typed overloads cannot follow.
  const translate = words.t as (key: string, options: RefusalDetails) => string;
  return translate(key, details);
}

export function isSaid(key: string, details: RefusalDetails = {}): boolean {
  startWords();
  return words.exists(key, details);
}

/**
 * The one place where a code becomes words.
 */
export function sayRefusal(refusal: {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
}): string {
  const { code, details } = refusal;
  const context = listVariants(details).find((variant) => isSaid(`errors:${code}_${variant}`));
  return say(`errors:${code}`, context === undefined ? details : { ...details, context });
}
