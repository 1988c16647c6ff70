import { FieldConfigSource, getPanelOptionsWithDefaults, PanelPlugin, ThresholdsMode } from '@grafana/data';
import { plugin } from '../plugin';
import { registerEditors } from '../testing/registerEditors';

const standard = {
  unit: 'ms',
  decimals: 1,
  min: 0,
  color: { mode: 'fixed', fixedColor: 'purple' },
  thresholds: { mode: ThresholdsMode.Absolute, steps: [{ value: -Infinity, color: 'green' }] },
};

const ofTimeSeries: FieldConfigSource = {
  defaults: { ...standard, custom: { axisCenteredZero: true } },
  overrides: [{ matcher: { id: 'byName', options: 'RPM' }, properties: [{ id: 'unit', value: 'reqpm' }] }],
};

/** What Grafana keeps of the fields' settings when a panel becomes another one. */
function afterChange(next: PanelPlugin, currentFieldConfig: FieldConfigSource): FieldConfigSource {
  const change = { plugin: next, currentOptions: {}, currentFieldConfig, isAfterPluginChange: true };
  return getPanelOptionsWithDefaults(change).fieldConfig;
}

const timeSeries = new PanelPlugin(null).useFieldConfig();
// The types of the options do not matter here.
const ours = plugin as unknown as PanelPlugin;

beforeAll(registerEditors);

describe('units, decimals, limits, colours, thresholds and overrides stay', () => {
  it('when Time series becomes this panel', () => {
    const { defaults, overrides } = afterChange(ours, ofTimeSeries);
    expect(defaults).toMatchObject(standard);
    expect(overrides).toEqual(ofTimeSeries.overrides);
  });

  it('and when this panel becomes Time series again', () => {
    const { defaults, overrides } = afterChange(timeSeries, afterChange(ours, ofTimeSeries));
    expect(defaults).toMatchObject(standard);
    expect(overrides).toEqual(ofTimeSeries.overrides);
  });
});
