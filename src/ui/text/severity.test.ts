import { createTheme } from '@grafana/data';
import { SEVERITIES, type Severity, severityColor, severityName, severityRank } from './severity';

it('ranks severities from warning to major', () => {
  const shuffled: Severity[] = ['major', 'warning', 'minor'];
  expect(shuffled.sort((a, b) => severityRank(a) - severityRank(b))).toEqual(SEVERITIES);
});

it('gives each a name and a colour of its own', () => {
  for (const mode of ['dark', 'light'] as const) {
    const theme = createTheme({ colors: { mode } });
    expect(new Set(SEVERITIES.map((severity) => severityColor(severity, theme))).size).toBe(3);
  }
  expect(SEVERITIES.map(severityName)).toEqual(['Warning', 'Minor', 'Major']);
});
