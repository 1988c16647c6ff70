import { initPluginTranslations } from '@grafana/i18n';
import pluginJson from '../plugin.json';

let language = 'en-US';

/**
 * Makes `t` look into the plugin's own translations, which Grafana (12.1 and later) has loaded before the plugin because
 * plugin.json names their languages.
 */
export async function initTranslations(): Promise<void> {
  const translations = await initPluginTranslations(pluginJson.id);
  language = isLanguage(translations.language) ? translations.language : language;
}

/** What is no language tag (`en_US`) would make every number on screen throw. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** By language and options: to make one takes longer than to write a hundred numbers. */
const numberFormats = new Map<string, Intl.NumberFormat>();

/** How whole numbers and units are written in the language on screen. */
export function numberFormat(options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([language, options]);
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(language, options);
  numberFormats.set(key, format);
  return format;
}
