import { createTheme, dateTime, ThresholdsMode } from '@grafana/data';
import { AxisPlacement, GraphDrawStyle, GraphThresholdsStyleMode, ScaleDistribution } from '@grafana/schema';
import type { FieldConfig } from '../../../options/options';
import { minute } from '../../../testing/frames';
import { prepared } from '../../../testing/prepared';
import { type Plot, UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';
import { preparePlot } from './preparePlot';
import { signalLine } from './signalLine';

const theme = createTheme();
const columns = { RPM: [5000, 5100, 5200], Latency: [45, 46, 47] };

function plot(custom: Record<string, Partial<FieldConfig>> = {}) {
  const { frame } = prepared(columns, custom);
  return { frame, ...preparePlot({ frame, theme, timeZone: 'utc', paddingTop: 20 }) };
}

/** The scale of a signal, as the library was told. */
function scaleOf(signal: number, custom: Record<string, Partial<FieldConfig>> = {}) {
  const { config } = plot(custom);
  const key = config.getSeries()[signal].props.scaleKey;
  return config.scales.find(({ props }) => props.scaleKey === key)?.props;
}

describe('preparePlot', () => {
  it('shows the given time range, whatever the data span', () => {
    const { frame, config, prepareData } = plot();
    const [from, to] = [dateTime(minute(-10)), dateTime(minute(10))];
    prepareData(frame, [], { from, to, raw: { from, to } });
    const { range } = config.scales[0].props;
    expect(typeof range === 'function' && Reflect.apply(range, undefined, [])).toEqual([minute(-10), minute(10)]);
  });

  it('hands time and lines over as they are, time first', () => {
    const { frame, prepareData } = plot();
    const [from, to] = [dateTime(minute(0)), dateTime(minute(2))];
    const lines = [columns.RPM, columns.Latency].map((values) => ({ values, breaks: [], lone: [] }));
    const data = prepareData(frame, lines, { from, to, raw: { from, to } });
    expect(data).toEqual([[minute(0), minute(1), minute(2)], columns.RPM, columns.Latency]);
  });

  it('puts the first axis to the left and the second to the right', () => {
    const { config } = plot();
    const [rpm, latency] = config.getSeries().map(({ props }) => config.getAxisPlacement(props.scaleKey));
    expect([rpm, latency]).toEqual([AxisPlacement.Left, AxisPlacement.Right]);
  });

  it('hides the time axis if it alone is hidden, and keeps it where all axes are', () => {
    const showsTimes = (signals: AxisPlacement): boolean | undefined => {
      const custom = { axisPlacement: signals };
      const { frame } = prepared(columns, { RPM: custom, Latency: custom });
      frame.fields[0].config.custom = { axisPlacement: AxisPlacement.Hidden };
      const { config } = preparePlot({ frame, theme, timeZone: 'utc', paddingTop: 20 });
      return config.getConfig().axes?.[0].show;
    };
    expect(showsTimes(AxisPlacement.Auto)).toBe(false);
    expect(showsTimes(AxisPlacement.Hidden)).toBe(true);
  });

  it('takes scale and soft limits from the field config', () => {
    const custom = { scaleDistribution: { type: ScaleDistribution.Log, log: 2 }, axisSoftMin: 1 };
    expect(scaleOf(1, { Latency: custom })).toMatchObject({ distribution: 'log', log: 2, softMin: 1 });
    expect(scaleOf(0, { Latency: custom })?.distribution).toBeUndefined();
  });

  it('takes line, fill, points and gaps from the field config, over the defaults', () => {
    const custom = { lineWidth: 3, fillOpacity: 20, spanNulls: true };
    const [rpm, latency] = plot({ RPM: custom }).config.getSeries();
    expect(rpm.props).toMatchObject(custom);
    expect(latency.props).toMatchObject({ lineWidth: 1, fillOpacity: 0, spanNulls: false });
  });

  describe('of values without a line to either side', () => {
    const range = { from: dateTime(minute(0)), to: dateTime(minute(4)), raw: { from: 'now-1h', to: 'now' } };
    const points = (values: Array<number | null>, show: boolean, custom: Partial<FieldConfig> = {}): unknown => {
      const { frame } = prepared({ RPM: values }, { RPM: custom });
      const { config, prepareData } = preparePlot({ frame, theme, timeZone: 'utc', paddingTop: 20 });
      prepareData(frame, [signalLine(frame.fields[0], frame.fields[1], range)], range);
      const { pointsFilter } = config.getSeries()[0].props;
      const plot = { series: [{}, { idxs: [0, 3] }] } as unknown as Plot;
      return typeof pointsFilter === 'function' ? pointsFilter(plot, 1, show, []) : pointsFilter;
    };

    it.each([
      ['draws points, as far as they are in view', [1, null, 2, null, 3], false, {}, [0, 2]],
      ['draws no others where every value has a point', [1, null, 2, null, 3], true, {}, null],
      ['draws none of a line that is whole', [1, 2, 3, 4, 5], false, {}, null],
      ['draws none where lines go on over gaps', [1, null, 2, null, 3], false, { spanNulls: true }, null],
      ['draws none of bars', [1, null, 2, null, 3], false, { drawStyle: GraphDrawStyle.Bars }, undefined],
    ])('%s', (_, values, show, custom, rows) => {
      expect(points(values, show, custom)).toEqual(rows);
    });
  });

  describe('breaks a line where its values are too far apart', () => {
    const breaks = (minutes: number[], custom: Partial<FieldConfig>, interval?: number): unknown => {
      const { frame } = prepared({ RPM: minutes.map(() => 5000) }, { RPM: custom });
      const [time, rpm] = frame.fields;
      const signal = { ...rpm, config: { ...rpm.config, interval } };
      const shown = { ...frame, fields: [{ ...time, values: minutes.map(minute) }, signal] };
      const { config, prepareData } = preparePlot({ frame: shown, theme, timeZone: 'utc', paddingTop: 20 });
      const [from, to] = [dateTime(minute(0)), dateTime(minute(60))];
      const range = { from, to, raw: { from, to } };
      const data = prepareData(shown, [signalLine(shown.fields[0], signal, range)], range);
      const valToPos = (time: number): number => (time - minute(0)) / 60_000;
      const plot = { data, valToPos, series: [{}, {}] } as unknown as Plot;
      config.getConfig().hooks?.init?.forEach((hook) => hook?.(plot, { width: 0, height: 0, series: [] }, data));
      const { gaps } = plot.series[1];
      return typeof gaps === 'function' && gaps(plot, 1, 0, minutes.length - 1, [[99, 100]]);
    };

    it('as the data source promises a step', () => {
      expect(breaks([0, 1, 2, 9, 10], {}, 60_000)).toEqual([
        [2, 9],
        [99, 100],
      ]);
      expect(breaks([0, 1, 2, 9, 10], {})).toEqual([[99, 100]]);
    });

    it('as its field config says, above all', () => {
      expect(breaks([0, 1, 5, 9], { insertNulls: 120_000 }, 60_000)).toEqual([
        [1, 5],
        [5, 9],
        [99, 100],
      ]);
      expect(breaks([0, 1, 5, 9], { insertNulls: 600_000 }, 60_000)).toEqual([[99, 100]]);
    });

    it('unless the gap is to be connected', () => {
      expect(breaks([0, 1, 5, 30], { spanNulls: 600_000 }, 60_000)).toEqual([
        [5, 30],
        [99, 100],
      ]);
      expect(breaks([0, 1, 5, 30], { spanNulls: true }, 60_000)).toEqual([[99, 100]]);
    });
  });

  it('draws thresholds of those signals that show them, once a scale', () => {
    const thresholds = { mode: ThresholdsMode.Absolute, steps: [{ value: -Infinity, color: 'green' }] };
    const drawn = (mode: GraphThresholdsStyleMode): number => {
      const { frame } = prepared(columns, { RPM: { thresholdsStyle: { mode } } });
      frame.fields[1].config.thresholds = thresholds;
      const { config } = preparePlot({ frame, theme, timeZone: 'utc', paddingTop: 20 });
      return config.getConfig().hooks?.drawClear?.length ?? 0;
    };
    expect(drawn(GraphThresholdsStyleMode.Line) - drawn(GraphThresholdsStyleMode.Off)).toBe(1);
  });
  it('draws thresholds that signals share once, on the axis of the largest, unless their units differ', () => {
    const thresholds = { mode: ThresholdsMode.Absolute, steps: [{ value: -Infinity, color: 'green' }] };
    const style = { thresholdsStyle: { mode: GraphThresholdsStyleMode.Area } };
    const scalesOf = (units: readonly string[]): string[] => {
      const { frame } = prepared({ Latency: columns.Latency, RPM: columns.RPM }, { RPM: style, Latency: style });
      const [, ...signals] = frame.fields;
      signals.forEach((signal, i) => Object.assign(signal.config, { thresholds, unit: units[i] }));
      const drawn = jest.spyOn(UPlotConfigBuilder.prototype, 'addThresholds');
      try {
        const { config } = preparePlot({ frame, theme, timeZone: 'utc', paddingTop: 20 });
        const names = new Map(config.getSeries().map(({ props }, i) => [props.scaleKey, signals[i].name]));
        return drawn.mock.calls.map(([{ scaleKey }]) => names.get(scaleKey) ?? '');
      } finally {
        drawn.mockRestore();
      }
    };
    expect(scalesOf([])).toEqual(['RPM']);
    expect(scalesOf(['ms', 'reqpm'])).toEqual(['Latency', 'RPM']);
  });

  it('keeps ticks apart in a panel of the usual height', () => {
    const space = plot().config.getConfig().axes?.[1].space;
    const at = (height: number) =>
      typeof space === 'function' && Reflect.apply(space, undefined, [null, 1, 0, 1, height]);
    expect(at(140)).toBe(2 * Number(at(60)));
  });

  it('does not draw a signal that is hidden', () => {
    const hideFrom = { viz: true, legend: false, tooltip: false };
    const shown = plot({ RPM: { hideFrom } }).config.getSeries();
    expect(shown.map(({ props }) => props.show)).toEqual([false, true]);
  });
});
