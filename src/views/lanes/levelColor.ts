import type { GrafanaTheme2 } from '@grafana/data';
import type { Level } from './lane';

/**
 * At least 3 to 1 on the panel's background, also for people who see no red or no green (levelColor.test.ts). The bars'
 * lengths say the same as the colours.
 */
const COLORS = {
  dark: { 1: '#a9803f', 2: '#ff9830', 3: '#ff5a6c' },
  light: { 1: '#b58a0a', 2: '#b84a00', 3: '#8f0d1e' },
} as const;

export function levelColor(level: Level, theme: Pick<GrafanaTheme2, 'isDark'>): string {
  return COLORS[theme.isDark ? 'dark' : 'light'][level];
}
