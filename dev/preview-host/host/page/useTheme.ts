import { getThemeById, type GrafanaTheme2 } from '@grafana/data';
import { config, getAppEvents, ThemeChangedEvent } from '@grafana/runtime';
import { useCallback, useState } from 'react';
import { readThemeName, rememberThemeName, type ThemeName } from '../runtime/themeName';

interface ChosenTheme {
  name: ThemeName;
  theme: GrafanaTheme2;
  setTheme: (name: ThemeName) => void;
}

/** The theme of the page; changing it tells everything that keeps a copy. */
export function useTheme(): ChosenTheme {
  const [name, setName] = useState(readThemeName);
  const theme = getThemeById(name);
  const setTheme = useCallback((next: ThemeName) => {
    const nextTheme = getThemeById(next);
    config.theme2 = nextTheme;
    config.theme = nextTheme.v1;
    config.bootData.user.lightTheme = next === 'light';
    rememberThemeName(next);
    setName(next);
    getAppEvents().publish(new ThemeChangedEvent(nextTheme));
  }, []);
  return { name, theme, setTheme };
}
