import {
  DisplayValue,
  Field,
  fieldReducers,
  getFieldSeriesColor,
  GrafanaTheme2,
  getDisplayProcessor,
  reduceField,
} from '@grafana/data';
import { AxisPlacement } from '@grafana/schema';
import type { VizLegendItem } from '@grafana/ui';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { fieldStyle, isShown } from './fieldStyle';
import type { SignalMarkers } from './markers';
import type { UPlotConfigBuilder } from './plotLibrary';

/** Each signal, and beside it its anomalies; signals that are hidden from the legend are left out. */
export function legendItems(
  { samples, frame }: PreparedSamples,
  markers: readonly SignalMarkers[],
  config: UPlotConfigBuilder,
  calcs: readonly string[],
  theme: GrafanaTheme2
): VizLegendItem[] {
  return samples.signals.flatMap(({ name }, signal) => {
    const field = frame.fields[signal + 1];
    if (fieldStyle(field).hideFrom?.legend) {
      return [];
    }
    const placement = config.getAxisPlacement(config.getSeries()[signal].props.scaleKey);
    const yAxis = placement === AxisPlacement.Left || placement === AxisPlacement.Bottom ? 1 : 2;
    const signalItem: VizLegendItem = {
      label: name,
      color: getFieldSeriesColor(field, theme).color,
      yAxis,
      disabled: !isShown(field),
      lineStyle: fieldStyle(field).lineStyle,
      fieldName: name,
      getItemKey: () => name,
      getDisplayValues: () => calcs.map((calc) => displayCalc(field, calc, theme)),
    };
    return [signalItem, ...markers.filter((marker) => marker.signal === signal).map((m) => markerItem(m, yAxis))];
  });
}

function markerItem({ label, color, shown }: SignalMarkers, yAxis: number): VizLegendItem {
  return { label, color, yAxis, disabled: !shown, lineStyle: { fill: 'dot' }, getItemKey: () => label };
}

/** A count of values has no unit, a change in percent has its own; all else is shown like the signal. */
function displayCalc(field: Field, calc: string, theme: GrafanaTheme2): DisplayValue {
  const value = reduceField({ field, reducers: [calc] })[calc];
  const { name, description, preservesUnits } = fieldReducers.get(calc);
  const display =
    preservesUnits && field.display
      ? field.display
      : getDisplayProcessor({ field: { config: { unit: calc === 'diffperc' ? 'percent' : 'none' } }, theme });
  return { ...display(value), title: name, description };
}
