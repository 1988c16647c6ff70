import { DecimalCount, Field, formattedValueToString, GrafanaTheme2, TimeRange } from '@grafana/data';
import { measureText, UPLOT_AXIS_FONT_SIZE } from '@grafana/ui';
import { AxisPlacement, ScaleDirection, ScaleOrientation, TimeZone } from '@grafana/schema';
import { labelColor } from '../labels/label';
import { fieldStyle } from '../timeSeries/fieldStyle';
import { pixelRatio, Plot, UPlotConfigBuilder } from '../timeSeries/plotLibrary';
import { drawPoints } from './drawPoints';
import { nearestPoint, PointIndex, PointPositions } from './nearestPoint';
import { DRAWING_ORDER, Scatter, ScatterAxis } from './prepareScatter';

/** How far from the pointer a point may be and still be meant, CSS pixels. */
const REACH = 30;

/** Diameter of the ring around the point under the pointer, CSS pixels. */
const RING = 14;

/** Room above the plot for half a marker, CSS pixels. */
const PADDING_TOP = 8;

/** uPlot's mode for points with their own x and y. */
const FACETS = 2;

/** What the plot depends on besides its data. */
export interface ScatterSurroundings {
  theme: GrafanaTheme2;
  timeZone: TimeZone;
  timeRange: TimeRange;
}

/** What the plot looks like: two axes as the signals' field config says, one series a label. */
export function prepareScatterConfig(
  { x, y }: Pick<Scatter, 'x' | 'y'>,
  { theme, timeZone, timeRange }: ScatterSurroundings
): UPlotConfigBuilder {
  const builder = new UPlotConfigBuilder(timeZone);
  builder.setMode(FACETS);
  addScale(builder, 'x', x, timeRange);
  addScale(builder, 'y', y, timeRange);
  addAxis(builder, 'x', x, theme, timeZone);
  addAxis(builder, 'y', y, theme, timeZone);
  for (const label of DRAWING_ORDER) {
    builder.addSeries({
      scaleKey: 'y',
      facets: [
        { scale: 'x', auto: true },
        { scale: 'y', auto: true },
      ],
      lineColor: labelColor(label, theme),
      pathBuilder: () => null,
      pointsBuilder: () => false,
      theme,
    });
  }
  builder.setPadding([PADDING_TOP, (plot) => roomForLastLabel(plot, x), 0, 0]);
  drawAndHover(builder, theme);
  return builder;
}

function addScale(
  builder: UPlotConfigBuilder,
  scaleKey: 'x' | 'y',
  { field, isTime }: ScatterAxis,
  { from, to }: TimeRange
): void {
  const { scaleDistribution, axisSoftMin, axisSoftMax } = fieldStyle(field);
  const horizontal = scaleKey === 'x';
  builder.addScale({
    scaleKey,
    isTime,
    range: isTime ? () => [from.valueOf(), to.valueOf()] : undefined,
    orientation: horizontal ? ScaleOrientation.Horizontal : ScaleOrientation.Vertical,
    direction: horizontal ? ScaleDirection.Right : ScaleDirection.Up,
    distribution: scaleDistribution?.type,
    log: scaleDistribution?.log,
    linearThreshold: scaleDistribution?.linearThreshold,
    min: field.config.min,
    max: field.config.max,
    softMin: axisSoftMin,
    softMax: axisSoftMax,
    decimals: field.config.decimals ?? undefined,
  });
}

function addAxis(
  builder: UPlotConfigBuilder,
  scaleKey: 'x' | 'y',
  { field, name, isTime }: ScatterAxis,
  theme: GrafanaTheme2,
  timeZone: TimeZone
): void {
  const { axisLabel, scaleDistribution } = fieldStyle(field);
  builder.addAxis({
    scaleKey,
    isTime,
    label: axisLabel || (isTime ? undefined : name),
    placement: scaleKey === 'x' ? AxisPlacement.Bottom : AxisPlacement.Left,
    grid: { show: true },
    formatValue: isTime ? undefined : (value, decimals) => formatTick(field, value, decimals),
    decimals: field.config.decimals ?? undefined,
    distr: scaleDistribution?.type,
    timeZone,
    theme,
  });
}

function formatTick(field: Field, value: number, decimals?: DecimalCount): string {
  return field.display ? formattedValueToString(field.display(value, decimals)) : String(value);
}

/** The last tick may be at the very edge: half of its label, and a little, needs room beyond. */
function roomForLastLabel(plot: Plot, { field, isTime }: ScatterAxis): number {
  const { max } = plot.scales.x;
  return isTime || max == null ? 0 : Math.ceil(measureText(formatTick(field, max), UPLOT_AXIS_FONT_SIZE).width * 0.6);
}

/** Notes where the points were drawn, so that hovering only compares numbers. */
function drawAndHover(builder: UPlotConfigBuilder, theme: GrafanaTheme2): void {
  const positions: PointPositions[] = [];
  let hovered: PointIndex | undefined;

  builder.addHook('drawSeries', (plot, series) => {
    positions[series - 1] = placePoints(plot, series);
    drawPoints(plot.ctx, positions[series - 1], DRAWING_ORDER[series - 1], pixelRatio(plot), theme);
  });

  builder.setCursor({
    drag: { x: false, y: false, setScale: false },
    dataIdx: (plot, series) => {
      if (series === 1) {
        hovered = pointAtCursor(plot, positions);
      }
      return hovered?.group === series - 1 ? hovered.index : null;
    },
    points: { size: RING, width: 2, stroke: theme.colors.text.maxContrast, fill: 'transparent' },
    focus: { prox: REACH, dist: () => 0 },
  });
}

function placePoints(plot: Plot, series: number): PointPositions {
  // uPlot's types only know series that share their x.
  const [x, y] = plot.data[series] as unknown as [x: number[], y: number[]];
  return {
    x: Float64Array.from(x, (value) => plot.valToPos(value, 'x', true)),
    y: Float64Array.from(y, (value) => plot.valToPos(value, 'y', true)),
  };
}

function pointAtCursor(plot: Plot, positions: readonly PointPositions[]): PointIndex | undefined {
  const { left = -1, top = -1 } = plot.cursor;
  const ratio = pixelRatio(plot);
  return nearestPoint(positions, left * ratio + plot.bbox.left, top * ratio + plot.bbox.top, REACH * ratio);
}
