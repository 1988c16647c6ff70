/** The two themes of the preview. */
export type ThemeName = 'dark' | 'light';

const key = 'anomaly-forest-preview.theme';

/** The theme asked for in the address (`?theme=light`), else the one chosen last, else the system's. */
export function readThemeName(): ThemeName {
  const asked = new URLSearchParams(window.location.search).get('theme') ?? window.localStorage.getItem(key);
  if (asked === 'dark' || asked === 'light') {
    return asked;
  }
  return window.matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

/** Remembers the choice for the next visit. */
export function rememberThemeName(theme: ThemeName): void {
  window.localStorage.setItem(key, theme);
}
