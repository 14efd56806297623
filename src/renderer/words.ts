import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from '../../resources/locales/en/common.json';
import errors from '../../resources/locales/en/errors.json';
import today from '../../resources/locales/en/today.json';

/** One file a noun and language; a screen's words are loaded together with the screen. */
const files = import.meta.glob<{ default: object }>([
  '../../resources/locales/*/*.json',
  '!../../resources/locales/en/{common,errors,today}.json',
  '!../../resources/locales/*/{main,cli}.json',
]);

/** Starts with the words of the first screen, so that it waits for nothing. */
export async function startWords(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en: { common, errors, today } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Loads a namespace for the language in use; at once when it is there. */
export async function loadWords(namespace: string): Promise<void> {
  const language = i18next.language;
  if (i18next.hasResourceBundle(language, namespace)) return;
  const load = files[`../../resources/locales/${language}/${namespace}.json`];
  if (load === undefined) throw new Error(`No words for ${language}/${namespace}`);
  i18next.addResourceBundle(language, namespace, (await load()).default);
}

/** A view's code and its words, fetched together. */
export async function withWords<M>(view: Promise<M>, namespace: string): Promise<M> {
  const [loaded] = await Promise.all([view, loadWords(namespace)]);
  return loaded;
}
