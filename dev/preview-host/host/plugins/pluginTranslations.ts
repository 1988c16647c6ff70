import { initPluginTranslations } from '@grafana/i18n';
import i18next from 'i18next';
import { readLanguage } from '../runtime/language';

interface TranslatedPlugin {
  id: string;
  baseUrl: string;
  languages: readonly string[];
}

/**
 * Loads a plugin's texts in the language of the page before the plugin itself, as Grafana does. The page's own words and
 * those of @grafana/ui stay English: their translations are not on npm.
 */
export async function loadPluginTranslations({ id, baseUrl, languages }: TranslatedPlugin): Promise<void> {
  const language = readLanguage();
  await initPluginTranslations('preview');
  if (languages.includes(language)) {
    const response = await fetch(`${baseUrl}/locales/${language}/${id}.json`);
    i18next.addResourceBundle(language, id, await response.json());
    await i18next.changeLanguage(language);
  }
}
