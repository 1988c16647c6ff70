import { PanelOptionsEditorBuilder } from '@grafana/data';
import { GraphDrawStyle, VisibilityMode } from '@grafana/schema';
import { defaultFieldConfig, defaultOptions, type FieldConfig, type Options } from '../options/options';
import { plugin } from '../plugin';
import { registerEditors } from '../testing/registerEditors';

beforeAll(registerEditors);

/** Paths of the panel options that the form shows. */
function shown(change: Partial<Options>): string[] {
  const builder = new PanelOptionsEditorBuilder<Options>();
  plugin.getPanelOptionsSupplier()(builder, { data: [] });
  const options = { ...defaultOptions, ...change };
  return builder
    .getItems()
    .filter(({ showIf }) => showIf?.(options, []) ?? true)
    .map(({ path }) => path);
}

/** Paths of the signal options that the form shows. */
function shownOfSignal(change: Partial<FieldConfig>): string[] {
  const config = { ...defaultFieldConfig, ...change };
  return plugin.fieldConfigRegistry
    .list()
    .filter(({ isCustom, showIf }) => isCustom && (showIf?.(config, []) ?? true))
    .map(({ path }) => path);
}

const WATCH_ONLY = ['sensitivity', 'baseline', 'leftOutTags', 'leftOut'];
const OF_BASELINES = ['baselineShare', 'baselineQueries', 'pinnedBaselines'];

it('each option of the form has an editor', () => {
  const builder = new PanelOptionsEditorBuilder<Options>();
  plugin.getPanelOptionsSupplier()(builder, { data: [] });
  expect(builder.getItems().filter(({ editor }) => editor === undefined)).toEqual([]);
});

describe('the form shows an option where it matters', () => {
  it('what is normal matters to the watch verdict, the share of anomalies to the classic one', () => {
    expect(shown({ verdict: 'watch' })).toEqual(expect.arrayContaining(WATCH_ONLY));
    expect(shown({ verdict: 'watch' })).not.toContain('contamination');
    expect(shown({ verdict: 'classic' })).toContain('contamination');
    expect(shown({ verdict: 'classic' })).not.toEqual(expect.arrayContaining([expect.stringMatching(/baseline/i)]));
  });

  it.each([
    ['visible', []],
    ['earlier', ['baselineShare']],
    ['query', ['baselineQueries']],
    ['pinned', ['pinnedBaselines']],
  ] as const)('the baseline %s asks for %j', (baseline, asked) => {
    expect(shown({ verdict: 'watch', baseline }).filter((path) => OF_BASELINES.includes(path))).toEqual(asked);
    expect(shown({ verdict: 'classic', baseline }).filter((path) => OF_BASELINES.includes(path))).toEqual([]);
  });

  it('the axes of the scatter plot are asked for where there is one, also beside the time series', () => {
    const axes = ['xSignal', 'ySignal'];
    expect(shown({ view: 'scatter' })).toEqual(expect.arrayContaining(axes));
    expect(shown({ view: 'timeSeries', beside: 'scatter' })).toEqual(expect.arrayContaining(axes));
    expect(shown({ view: 'timeSeries', beside: 'nothing' })).not.toContain('xSignal');
    expect(shown({ view: 'incidents', beside: 'scatter' })).not.toContain('xSignal');
  });
});

describe('the form shows an option of a signal where it matters', () => {
  it('lines have a shape, bars a width and a filling, points neither', () => {
    const line = shownOfSignal({ drawStyle: GraphDrawStyle.Line });
    const bars = shownOfSignal({ drawStyle: GraphDrawStyle.Bars });
    const points = shownOfSignal({ drawStyle: GraphDrawStyle.Points });
    expect(line).toEqual(
      expect.arrayContaining(['lineInterpolation', 'lineWidth', 'lineStyle', 'spanNulls', 'insertNulls'])
    );
    expect(line).not.toContain('barAlignment');
    expect(bars).toEqual(expect.arrayContaining(['barAlignment', 'barWidthFactor', 'lineWidth', 'fillOpacity']));
    expect(bars).not.toContain('lineInterpolation');
    expect(points).not.toEqual(expect.arrayContaining(['lineWidth']));
    expect(points).not.toContain('showPoints');
  });

  it('points have a size if there are any', () => {
    const size = (drawStyle: GraphDrawStyle, showPoints: VisibilityMode) =>
      shownOfSignal({ drawStyle, showPoints }).includes('pointSize');
    expect(size(GraphDrawStyle.Line, VisibilityMode.Never)).toBe(false);
    expect(size(GraphDrawStyle.Line, VisibilityMode.Auto)).toBe(true);
    expect(size(GraphDrawStyle.Points, VisibilityMode.Never)).toBe(true);
  });

  it('a minimum change has a unit if there is one', () => {
    expect(shownOfSignal({ minimumChange: 0 })).not.toContain('minimumChangeUnit');
    expect(shownOfSignal({ minimumChange: undefined })).not.toContain('minimumChangeUnit');
    expect(shownOfSignal({ minimumChange: 5 })).toContain('minimumChangeUnit');
  });
});
