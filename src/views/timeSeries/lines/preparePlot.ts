import {
  DataFrame,
  Field,
  FieldColorModeId,
  formattedValueToString,
  getFieldColorModeForField,
  getFieldSeriesColor,
  GrafanaTheme2,
  TimeRange,
} from '@grafana/data';
import {
  AxisColorMode,
  AxisPlacement,
  GraphDrawStyle,
  ScaleDirection,
  ScaleOrientation,
  TimeZone,
} from '@grafana/schema';
import { fieldStyle, isShown } from '../../../ui/plot/fieldStyle';
import { Plot, PlotData, UPlotConfigBuilder } from '../../../ui/plot/plotLibrary';
import { addFillsBelow, fillOpacityOf } from './fillBelow';
import type { LineGaps } from './lineGaps';
import { PlotGaps } from './plotGaps';
import { addThresholds } from './plotThresholds';
import { scaleKeys } from './scaleKeys';

/** Where a signal has no value, the cursor still takes a value this close (CSS pixels). */
const HOVER_PROXIMITY = 15;

/** Least distances of ticks on a value axis, and the height below which they are close (CSS pixels). */
const TICKS = 30;
const CLOSE_TICKS = 15;
const LOW_PLOT = 90;

export interface PlotInput {
  /** Field 0 is the time, the others are signals. */
  frame: DataFrame;
  theme: GrafanaTheme2;
  timeZone: TimeZone;
  /** Room above the plot for labels, CSS pixels. */
  paddingTop: number;
  /** False where the plot is too low for one. */
  hasTimeAxis?: boolean;
}

/** Below a plot without a time axis: half a tick's text of the axes beside it, CSS pixels. */
const NO_AXIS_PADDING = 5;

/** What the plot looks like, and how frames of the same structure become its data. */
export interface PlotModel {
  readonly config: UPlotConfigBuilder;
  /** From now on the plot shows these lines, of the signals of this frame, in this time range. */
  readonly prepareData: (frame: DataFrame, lines: readonly LineGaps[], timeRange: TimeRange) => PlotData;
}

/** Scales, axes and one series a signal, as the signals' field config says. */
export function preparePlot(input: PlotInput): PlotModel {
  const config = new UPlotConfigBuilder(input.timeZone);
  const shown = { frame: input.frame, range: [0, 1] as [from: number, to: number] };
  const signals = input.frame.fields.slice(1);
  const keys = scaleKeys(signals);
  addTime(config, input, () => shown.range);
  const gaps = new PlotGaps(config);
  signals.forEach((signal, i) =>
    addSignal(config, signal, keys[i], input.theme, {
      newest: () => shown.frame.fields[i + 1],
      pointsFilter: (plot, series, show) => gaps.lonePoints(i, show, plot.series[series].idxs ?? [0, Infinity]),
    })
  );
  addThresholds(config, signals, keys, input.theme);
  addFillsBelow(config, input.frame);
  config.scaleKeys = ['x', keys[0] ?? ''];
  config.setPadding([input.paddingTop, null, input.hasTimeAxis === false ? NO_AXIS_PADDING : null, null]);
  config.setCursor({ hover: { prox: hoverProximity, skip: [null, undefined] } });
  return {
    config,
    prepareData: (frame, lines, timeRange) => {
      shown.frame = frame;
      shown.range = [timeRange.from.valueOf(), timeRange.to.valueOf()];
      gaps.show(lines);
      return [frame.fields[0].values, ...lines.map(({ values }) => values)];
    },
  };
}

/** Any distance will do where the signal has values; in a gap only values nearby are meant. */
function hoverProximity(plot: Plot, series: number, sample: number): number | null {
  return plot.data[series][sample] == null ? HOVER_PROXIMITY : null;
}

function addTime(
  builder: UPlotConfigBuilder,
  { frame, theme, timeZone, hasTimeAxis = true }: PlotInput,
  range: () => [from: number, to: number]
): void {
  const { axisLabel, axisGridShow } = fieldStyle(frame.fields[0]);
  const show = hasTimeAxis && !isTimeAxisHidden(frame);
  builder.addScale({
    scaleKey: 'x',
    isTime: true,
    orientation: ScaleOrientation.Horizontal,
    direction: ScaleDirection.Right,
    range,
  });
  builder.addAxis({
    scaleKey: 'x',
    isTime: true,
    placement: show ? AxisPlacement.Bottom : AxisPlacement.Hidden,
    show,
    label: axisLabel,
    grid: { show: axisGridShow },
    timeZone,
    theme,
  });
}

/** Hidden for all fields alike the value axes are meant: Time series keeps the times then, too. */
function isTimeAxisHidden({ fields: [time, ...signals] }: DataFrame): boolean {
  const isHidden = (field: Field): boolean => fieldStyle(field).axisPlacement === AxisPlacement.Hidden;
  return isHidden(time) && !signals.every(isHidden);
}

function addSignal(
  builder: UPlotConfigBuilder,
  signal: Field,
  scaleKey: string,
  theme: GrafanaTheme2,
  drawn: Drawn
): void {
  addValueScale(builder, signal, scaleKey);
  addValueAxis(builder, signal, scaleKey, theme);
  addSeries(builder, signal, scaleKey, theme, drawn);
}

function addValueScale(builder: UPlotConfigBuilder, signal: Field, scaleKey: string): void {
  const { scaleDistribution, axisSoftMin, axisSoftMax, axisCenteredZero } = fieldStyle(signal);
  builder.addScale({
    scaleKey,
    orientation: ScaleOrientation.Vertical,
    direction: ScaleDirection.Up,
    distribution: scaleDistribution?.type,
    log: scaleDistribution?.log,
    linearThreshold: scaleDistribution?.linearThreshold,
    min: signal.config.min,
    max: signal.config.max,
    softMin: axisSoftMin,
    softMax: axisSoftMax,
    centeredZero: axisCenteredZero,
    decimals: signal.config.decimals ?? undefined,
  });
}

function addValueAxis(builder: UPlotConfigBuilder, signal: Field, scaleKey: string, theme: GrafanaTheme2): void {
  const style = fieldStyle(signal);
  if (style.axisPlacement === AxisPlacement.Hidden) {
    return;
  }
  const color =
    style.axisColorMode === AxisColorMode.Series ? getFieldSeriesColor(signal, theme).color : theme.colors.text.primary;
  builder.addAxis({
    scaleKey,
    label: style.axisLabel,
    size: style.axisWidth,
    placement: style.axisPlacement ?? AxisPlacement.Auto,
    formatValue: (value, decimals) =>
      signal.display ? formattedValueToString(signal.display(value, decimals)) : String(value),
    grid: { show: style.axisGridShow },
    decimals: signal.config.decimals ?? undefined,
    distr: style.scaleDistribution?.type,
    border: { show: style.axisBorderShow ?? false },
    ticks: { show: style.axisBorderShow ?? false },
    space: tickSpace,
    color,
    theme,
  });
}

/**
 * Grafana's axes have twice the ticks in plots below 150 px. Ours are that low in a panel of the usual height, where
 * summary and labels take their part; there they would be crowded.
 */
function tickSpace(_plot: Plot, _axis: number, _min: number, _max: number, height: number): number {
  return height < LOW_PLOT ? CLOSE_TICKS : TICKS;
}

/** What a series asks for whenever it is drawn. */
interface Drawn {
  /** The signal with its newest values, for colours that depend on them. */
  readonly newest: () => Field;
  /** Which rows are drawn as points where points are off. */
  readonly pointsFilter: (plot: Plot, series: number, show: boolean) => number[] | null;
}

function addSeries(
  builder: UPlotConfigBuilder,
  signal: Field,
  scaleKey: string,
  theme: GrafanaTheme2,
  { newest, pointsFilter }: Drawn
): void {
  const style = fieldStyle(signal);
  const colorMode = getFieldColorModeForField(signal);
  const { color } = getFieldSeriesColor(signal, theme);
  builder.addSeries({
    ...style,
    fillOpacity: fillOpacityOf(style),
    scaleKey,
    theme,
    show: isShown(signal),
    colorMode,
    lineColor: color,
    pointsFilter: style.drawStyle === GraphDrawStyle.Bars ? undefined : pointsFilter,
    dynamicSeriesColor:
      colorMode.id === FieldColorModeId.Thresholds ? () => getFieldSeriesColor(newest(), theme).color : undefined,
    thresholds: signal.config.thresholds,
    hardMin: signal.config.min,
    hardMax: signal.config.max,
    softMin: style.axisSoftMin,
    softMax: style.axisSoftMax,
  });
}
