const key = 'anomaly-forest-preview.language';

/** The language asked for in the address (`?lang=de-DE`), else the one asked for last, else English. */
export function readLanguage(): string {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (asked) {
    window.localStorage.setItem(key, asked);
  }
  return asked ?? window.localStorage.getItem(key) ?? 'en-US';
}

/** Loads the page anew in another language: texts are loaded before the plugin. */
export function speakLanguage(language: string): void {
  const address = new URL(window.location.href);
  address.searchParams.set('lang', language);
  window.location.assign(address);
}
