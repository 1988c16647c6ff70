import { createTheme } from '@grafana/data';
import type { VizLegendItem } from '@grafana/ui';
import type { PreparedSamples } from '../../frames/prepareSamples';
import type { FieldConfig } from '../../options/options';
import { minute, timed } from '../../testing/frames';
import { prepared, preparedFrames } from '../../testing/prepared';
import { legendItems } from './legendItems';
import { prepareMarkers } from './markers/markers';
import { preparePlot } from './lines/preparePlot';

const theme = createTheme();

type Custom = Record<string, Partial<FieldConfig>>;

function legend(columns: Record<string, number[]>, custom: Custom = {}, hidden = [''], isTable = false) {
  return legendOf(prepared(columns, custom), hidden, isTable);
}

function legendOf(samples: PreparedSamples, hidden = [''], isTable = false, isMarked = true) {
  const { config } = preparePlot({ frame: samples.frame, theme, timeZone: 'utc', paddingTop: 0 });
  const { signals } = samples.samples;
  const detection = { verdict: 'classic', incidents: [] } as const;
  const marked = { signals, frame: samples.frame, anomalous: isMarked ? [0] : [], samples: [0], detection };
  const markers = prepareMarkers(marked, theme, { hiddenMarkers: hidden });
  return legendItems({ prepared: samples, markers, config, calcs: ['last', 'count'], isTable, theme });
}

const values = (item: VizLegendItem) => item.getDisplayValues?.().map(({ title, text }) => `${title} ${text}`);

const labels = (...of: Parameters<typeof legend>) => legend(...of).map(({ label }) => label);

describe('legendItems', () => {
  it('has the anomalies of a signal beside the signal', () => {
    expect(labels({ RPM: [1, 2], Latency: [1, 2] })).toEqual(['RPM', 'Anomaly (RPM)', 'Latency', 'Anomaly (Latency)']);
  });

  it('has no anomalies where there are none', () => {
    const items = legendOf(prepared({ RPM: [1, 2], Latency: [1, 2] }), [], false, false);
    expect(items.map(({ label }) => label)).toEqual(['RPM', 'Latency']);
  });

  it('has one entry for all anomalies with many signals', () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, [1, 2]]));
    expect(labels(many)).toEqual(['a', 'b', 'c', 'd', 'e', 'Anomaly']);
  });

  it('leaves out a signal that is hidden from the legend, with its anomalies', () => {
    const hideFrom = { legend: true, viz: false, tooltip: false };
    expect(labels({ RPM: [1, 2], Latency: [1, 2] }, { RPM: { hideFrom } })).toEqual(['Latency', 'Anomaly (Latency)']);
  });

  it('shows hidden markers as disabled, and their signal not', () => {
    const disabled = legend({ RPM: [1, 2] }, {}, ['RPM']).map((item) => item.disabled);
    expect(disabled).toEqual([false, true]);
  });

  it('puts signals with an axis on the right to the right, and their anomalies with them', () => {
    const sides = legend({ RPM: [5000, 5001], Latency: [45, 46] }).map(({ yAxis }) => yAxis);
    expect(sides).toEqual([1, 1, 2, 2]);
  });

  it('tells the axis once in a table, on the signal', () => {
    const sides = legend({ RPM: [5000, 5001], Latency: [45, 46] }, {}, [''], true).map(({ yAxis }) => yAxis);
    expect(sides).toEqual([1, 1, 2, 1]);
  });

  it('calculates what the legend is asked to show', () => {
    const [rpm] = legend({ RPM: [5000, 5100, 4900] });
    expect(values(rpm)).toEqual(['Last 4900', 'Count 3']);
  });

  it('calculates with the rows that a signal has, not with those of others', () => {
    const samples = preparedFrames([
      timed([minute(0), minute(2), minute(4)], { RPM: [5000, 5100, 4900] }),
      timed([minute(0), minute(1), minute(2), minute(3), minute(5)], { Latency: [1, 2, 3, 4, 5] }),
    ]);
    expect(values(legendOf(samples)[0])).toEqual(['Last 4900', 'Count 3']);
  });
});
