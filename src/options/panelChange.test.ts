import { LegendDisplayMode, SortOrder, TooltipDisplayMode } from '@grafana/schema';
import { defaultOptions } from './options';
import { takeOverOptions } from './panelChange';

const panel = {
  id: 1,
  title: '',
  type: 'anomalyforest-anomaly-panel',
  options: defaultOptions,
  fieldConfig: { defaults: {}, overrides: [] },
};
const change = (previous: object, plugin = 'timeseries') => takeOverOptions(panel, plugin, previous, panel.fieldConfig);

describe('switching from another panel', () => {
  it('keeps its legend and its tooltip', () => {
    const legend = { displayMode: LegendDisplayMode.Table, placement: 'right', showLegend: true, calcs: ['max'] };
    const tooltip = { mode: TooltipDisplayMode.Single, sort: SortOrder.Descending };
    expect(change({ legend, tooltip, orientation: 'auto' })).toEqual({ ...defaultOptions, legend, tooltip });
  });

  it('fills in what its legend does not say', () => {
    expect(change({ legend: { showLegend: false } }).legend).toEqual({ ...defaultOptions.legend, showLegend: false });
  });

  it('starts with the defaults where it had neither', () => {
    expect(change({ text: 'Hello' })).toEqual(defaultOptions);
  });

  it('shows points where an XY chart was, and lines where lines were', () => {
    expect(change({ mapping: 'auto' }, 'xychart').view).toBe('scatter');
    expect(change({}, 'timeseries').view).toBe('timeSeries');
  });
});
