import { DecimalCount, Field, formattedValueToString, GrafanaTheme2 } from '@grafana/data';
import { AxisPlacement, ScaleDirection, ScaleOrientation, TimeZone } from '@grafana/schema';
import { measureText, UPLOT_AXIS_FONT_SIZE } from '@grafana/ui';
import { fieldStyle } from '../../ui/plot/fieldStyle';
import { UPlotConfigBuilder } from '../../ui/plot/plotLibrary';

/** What an axis of the scatter plot shows. */
export interface ScatterAxis {
  readonly key: 'x' | 'y';
  readonly field: Field;
  /** Written beside the axis; the time needs no name. */
  readonly name?: string;
  readonly isTime: boolean;
}

/** @param timeRange - read at each draw, for an axis that shows the time */
export function addScatterScale(
  builder: UPlotConfigBuilder,
  { key, field, isTime }: ScatterAxis,
  timeRange: () => [from: number, to: number]
): void {
  const { scaleDistribution, axisSoftMin, axisSoftMax } = fieldStyle(field);
  builder.addScale({
    scaleKey: key,
    isTime,
    range: isTime ? timeRange : undefined,
    orientation: key === 'x' ? ScaleOrientation.Horizontal : ScaleOrientation.Vertical,
    direction: key === 'x' ? ScaleDirection.Right : ScaleDirection.Up,
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

export function addScatterAxis(
  builder: UPlotConfigBuilder,
  { key, field, name, isTime }: ScatterAxis,
  { theme, timeZone, show }: { theme: GrafanaTheme2; timeZone: TimeZone; show: boolean }
): void {
  const { axisLabel, scaleDistribution } = fieldStyle(field);
  builder.addAxis({
    scaleKey: key,
    isTime,
    label: axisLabel || name,
    placement: show ? (key === 'x' ? AxisPlacement.Bottom : AxisPlacement.Left) : AxisPlacement.Hidden,
    show,
    grid: { show: true },
    formatValue: isTime ? undefined : (value, decimals) => formatTick(field, value, decimals),
    decimals: field.config.decimals ?? undefined,
    distr: scaleDistribution?.type,
    timeZone,
    theme,
  });
}

/** Width of a value's tick label in CSS pixels. 0 for the time, whose labels are short. */
export function labelWidth({ field, isTime }: ScatterAxis, value?: number): number {
  return isTime || value == null ? 0 : measureText(formatTick(field, value), UPLOT_AXIS_FONT_SIZE).width;
}

function formatTick(field: Field, value: number, decimals?: DecimalCount): string {
  return field.display ? formattedValueToString(field.display(value, decimals)) : String(value);
}
