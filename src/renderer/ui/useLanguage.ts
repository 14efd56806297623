import { useTranslation } from 'react-i18next';

/**
 * The language tag for dates and numbers: the system's own when it is a kind of the interface's language
 * (an interface in English on a British system writes 19 November, on an American one November 19).
 */
export function useLanguage(): string {
  const { i18n } = useTranslation();
  const system = navigator.language;
  return system.split('-')[0] === i18n.language ? system : i18n.language;
}
