import type { GrafanaTheme2 } from '@grafana/data';

/**
 * Around the markers of anomalies. On dark backgrounds it is bright: who cannot see red sees Grafana's darkest reds as a
 * grey that hardly differs from the background (simulated protanopia). On light ones the markers are the darkest of all.
 */
export function ringColor({ colors, isDark }: GrafanaTheme2): string {
  return isDark ? colors.text.primary : colors.background.primary;
}
