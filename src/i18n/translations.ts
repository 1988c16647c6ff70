import { initPluginTranslations } from '@grafana/i18n';
import pluginJson from '../plugin.json';

let language = 'en-US';

/**
 * Makes `t` look into the plugin's own translations, which Grafana (12.1 and later) has loaded before the plugin because
 * plugin.json names their languages.
 */
export async function initTranslations(): Promise<void> {
  ({ language } = await initPluginTranslations(pluginJson.id));
}

/** How whole numbers and units are written in the language on screen. */
export function numberFormat(options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(language, options);
}
