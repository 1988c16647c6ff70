import { createTheme } from '@grafana/data';
import { PreparedSamples } from '../../../frames/prepareSamples';
import { prepared as prepare } from '../../../testing/prepared';
import { incidentOf } from '../../../testing/viewProps';
import { type MarkedRows, prepareMarkers } from './markers';

const theme = createTheme({ colors: { mode: 'dark' } });

/** The rows of samples, `x` in a picture are anomalous. */
function marked({ samples, frame }: PreparedSamples, picture = ''): MarkedRows {
  const anomalous = [...picture].flatMap((mark, row) => (mark === 'x' ? [row] : []));
  const detection = { verdict: 'classic', incidents: [] } as const;
  return { signals: samples.signals, frame, anomalous, samples: [...picture].map((_, row) => row), detection };
}

describe('prepareMarkers', () => {
  it('marks each anomalous row on each signal in the classic verdict', () => {
    const prepared = prepare({ RPM: [1, 2, 3, 4], Latency: [1, 2, 3, 4] });
    const markers = prepareMarkers(marked(prepared, '.x.x'), theme, {});
    expect(markers.map(({ label, samples }) => [label, samples])).toEqual([
      ['Anomaly (RPM)', [1, 3]],
      ['Anomaly (Latency)', [1, 3]],
    ]);
  });

  it('marks in the watch verdict only the signals that drove the incident', () => {
    const prepared = prepare({ RPM: [1, 2, 3, 4], Latency: [1, 2, 3, 4] });
    const driver = { typical: 1, actual: 4 };
    const drivers = [
      { ...driver, signal: 1, share: 0.91 },
      { ...driver, signal: 0, share: 0.09 },
    ];
    const detection = { verdict: 'watch', incidents: [incidentOf(1, 3, { peak: 2, drivers })] } as const;
    const markers = prepareMarkers({ ...marked(prepared, '.x.x'), detection }, theme, {});
    expect(markers.map(({ samples }) => samples)).toEqual([[], [1, 3]]);
    expect(markers[1].stretches).toEqual([{ rows: [1, 3], peak: 1, mayBeLine: true }]);
  });

  it('marks no signal where it has no value', () => {
    const prepared = prepare({ RPM: [1, 2, 3, 4], Latency: [1, null, 3, 4] });
    const markers = prepareMarkers(marked(prepared, '.x.x'), theme, {});
    expect(markers.map(({ samples }) => samples)).toEqual([[1, 3], [3]]);
  });

  it('tells neighbouring signals apart by colour and by shape', () => {
    const prepared = prepare({ RPM: [1, 2], Latency: [1, 2] });
    const [first, second] = prepareMarkers(marked(prepared), theme, {});
    expect(first.color).not.toBe(second.color);
    expect(first.shape).not.toBe(second.shape);
  });

  it('marks nothing as long as there is no verdict', () => {
    const prepared = prepare({ RPM: [1, 2] });
    expect(prepareMarkers({ ...marked(prepared, 'xx'), detection: undefined }, theme, {})).toMatchObject([
      { label: 'Anomaly (RPM)', samples: [] },
    ]);
  });

  it('takes colours and visibility that were chosen in the legend', () => {
    const prepared = prepare({ RPM: [1, 2], Latency: [1, 2] });
    const chosen = { hiddenMarkers: ['RPM'], markerColors: { Latency: 'purple' } };
    const [rpm, latency] = prepareMarkers(marked(prepared), theme, chosen);
    expect([rpm.shown, latency.shown]).toEqual([false, true]);
    expect(latency.color).toBe(theme.visualization.getColorByName('purple'));
  });

  it('hides the markers of a hidden signal', () => {
    const prepared = prepare({ RPM: [1, 2] }, { RPM: { hideFrom: { viz: true, legend: false, tooltip: false } } });
    expect(prepareMarkers(marked(prepared), theme, {})[0].shown).toBe(false);
  });

  it.each(['dark', 'light'] as const)('has colours that stand out 3 to 1 from the panel in the %s theme', (mode) => {
    const themed = createTheme({ colors: { mode } });
    const prepared = prepare({ RPM: [1, 2], Latency: [1, 2] });
    for (const { color } of prepareMarkers(marked(prepared), themed, {})) {
      expect(contrast(color, themed.colors.background.primary)).toBeGreaterThanOrEqual(3);
    }
  });
});

/** WCAG 2.2, "contrast ratio" and "relative luminance", for `#rrggbb`. */
function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const part = parseInt(color.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
