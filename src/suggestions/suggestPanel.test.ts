import { DataFrame, FieldType, getPanelDataSummary, PanelPlugin, toDataFrame } from '@grafana/data';
import { plugin } from '../plugin';
import pluginJson from '../plugin.json';
import { suggestPanel } from './suggestPanel';

const times = (n: number) => Array.from({ length: n }, (_, i) => i * 60_000);

function series(n: number, type = FieldType.number): DataFrame {
  const values = type === FieldType.number ? times(n) : times(n).map(String);
  return toDataFrame({
    fields: [
      { name: 'Time', type: FieldType.time, values: times(n) },
      { name: 'RPM', type, values },
    ],
  });
}

const isSuggested = (...frames: DataFrame[]) => suggestPanel(getPanelDataSummary(frames)).length > 0;

describe('the panel', () => {
  it('offers itself for numeric time series', () => {
    expect(isSuggested(series(1000))).toBe(true);
    expect(isSuggested(series(2), series(30))).toBe(true);
  });

  it.each([
    ['no data', []],
    ['too few samples to be judged', [series(29)]],
    ['texts over time', [series(1000, FieldType.string)]],
    [
      'numbers without a time',
      [toDataFrame({ fields: [{ name: 'RPM', type: FieldType.number, values: times(100) }] })],
    ],
  ])('does not offer itself for %s', (_, frames) => {
    expect(isSuggested(...frames)).toBe(false);
  });

  it('is asked by Grafana, and listed after panels that are surely right', () => {
    expect(pluginJson.suggestions).toBe(true);
    plugin.meta = { ...new PanelPlugin(null).meta, id: pluginJson.id, name: pluginJson.name };
    expect(plugin.getSuggestions(getPanelDataSummary([series(1000)]))).toEqual([
      expect.objectContaining({ pluginId: pluginJson.id, name: 'Anomaly Forest', score: 50, options: {} }),
    ]);
  });

  it('shows a small part of the data on the card, without words', () => {
    const [suggestion] = suggestPanel(getPanelDataSummary([series(1000)]));
    expect(suggestion.cardOptions).toMatchObject({ maxSeries: 4, maxRows: 300 });
    suggestion.cardOptions?.previewModifier?.(suggestion);
    expect(suggestion.options).toMatchObject({ showSummary: false, legend: { showLegend: false } });
  });
});
