import type { GrafanaTheme2 } from '@grafana/data';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';

/** How severe an incident is. */
export type Severity = Incident['severity'] | 'warning';

/** From the least to the most severe. */
export const SEVERITIES: readonly Severity[] = ['warning', 'minor', 'major'];

/** 0 for the least severe. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

export function severityName(severity: Severity): string {
  switch (severity) {
    case 'major':
      return t('incidents.major', 'Major');
    case 'minor':
      return t('incidents.minor', 'Minor');
    case 'warning':
      return t('incidents.warning', 'Warning');
  }
}

/** Yellow that is as legible on the theme's background as Grafana's colours for text. */
const YELLOW = { dark: '#FADE2A', light: '#7A6100' };

/** The colour of a severity's words: each has at least 4.5 to 1 on the panel's background. */
export function severityColor(severity: Severity, theme: GrafanaTheme2): string {
  switch (severity) {
    case 'major':
      return theme.colors.error.text;
    case 'minor':
      return theme.colors.warning.text;
    case 'warning':
      return theme.isDark ? YELLOW.dark : YELLOW.light;
  }
}
