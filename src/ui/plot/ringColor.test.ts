import { createTheme } from '@grafana/data';
import { contrast, sights } from '../../testing/colorVision';
import { prepared } from '../../testing/prepared';
import { labelColor } from '../../views/labels/label';
import { prepareMarkers } from '../../views/timeSeries/markers/markers';
import { ringColor } from './ringColor';

describe.each(['dark', 'light'] as const)('a marker or its ring in the %s theme', (mode) => {
  const theme = createTheme({ colors: { mode } });
  const { samples, frame } = prepared({ RPM: [1, 2], Latency: [1, 2] });
  const markers = prepareMarkers({ signals: samples.signals, frame, anomalous: [], samples: [] }, theme, {});
  const colors = [labelColor('anomaly', theme), ...markers.map(({ color }) => color)];

  it.each(Object.entries(sights))('stands out from the background with %s', (_, sight) => {
    const { primary } = theme.colors.background;
    for (const color of colors) {
      const strongest = Math.max(contrast(color, primary, sight), contrast(ringColor(theme), primary, sight));
      expect(strongest).toBeGreaterThanOrEqual(3);
    }
  });
});
