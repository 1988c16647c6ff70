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
import { ownRows } from '../../frames/ownRows';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { fieldStyle, isShown } from '../../ui/plot/fieldStyle';
import { MarkerEntry, markerEntries, SignalMarkers } from './markers/markers';
import type { UPlotConfigBuilder } from '../../ui/plot/plotLibrary';

interface LegendInput {
  prepared: PreparedSamples;
  markers: readonly SignalMarkers[];
  config: UPlotConfigBuilder;
  /** Ids of the calculations that are shown beside each signal. */
  calcs: readonly string[];
  /** A table tells the axis in words, a list by the side; the words are enough on the signal. */
  isTable: boolean;
  theme: GrafanaTheme2;
}

/** Each signal, and beside it its anomalies; signals that are hidden from the legend are left out. */
export function legendItems(input: LegendInput): VizLegendItem[] {
  const entries = markerEntries(input.markers);
  const ofSignal = (signal: number) =>
    entries.filter(({ markers }) => markers.length === 1 && markers[0].signal === signal);
  const ofAll = entries.filter(({ markers }) => markers.length > 1);
  const signalItems = input.prepared.samples.signals.flatMap((_, signal) => {
    const item = signalItem(input, signal);
    return item ? [item, ...ofSignal(signal).map((entry) => markerItem(entry, input.isTable ? 1 : item.yAxis))] : [];
  });
  return [...signalItems, ...ofAll.map((entry) => markerItem(entry, 1))];
}

function signalItem({ prepared, config, calcs, theme }: LegendInput, signal: number): VizLegendItem | undefined {
  const { name } = prepared.samples.signals[signal];
  const fullName = prepared.fullNames[signal];
  const field = prepared.frame.fields[signal + 1];
  if (fieldStyle(field).hideFrom?.legend) {
    return undefined;
  }
  const placement = config.getAxisPlacement(config.getSeries()[signal].props.scaleKey);
  return {
    label: name,
    color: getFieldSeriesColor(field, theme).color,
    yAxis: placement === AxisPlacement.Left || placement === AxisPlacement.Bottom ? 1 : 2,
    disabled: !isShown(field),
    lineStyle: fieldStyle(field).lineStyle,
    // What Grafana hides or colours it by.
    fieldName: fullName,
    getItemKey: () => name,
    getDisplayValues: () => calcs.filter(isCalc).map((calc) => displayCalc(field, calc, theme)),
  };
}

function markerItem({ label, markers }: MarkerEntry, yAxis: number): VizLegendItem {
  const disabled = markers.every(({ shown }) => !shown);
  return { label, color: markers[0].color, yAxis, disabled, lineStyle: { fill: 'dot' }, getItemKey: () => label };
}

/** A newer Grafana may have saved one that this Grafana does not know. */
function isCalc(calc: string): boolean {
  return fieldReducers.getIfExists(calc) !== undefined;
}

/** A count of values has no unit, a change in percent has its own; all else is shown like the signal. */
function displayCalc(field: Field, calc: string, theme: GrafanaTheme2): DisplayValue {
  const value = reduceField({ field: ownRows(field), reducers: [calc] })[calc];
  const { name, description, preservesUnits } = fieldReducers.get(calc);
  const display =
    preservesUnits && field.display
      ? field.display
      : getDisplayProcessor({ field: { config: { unit: calc === 'diffperc' ? 'percent' : 'none' } }, theme });
  return { ...display(value), title: name, description };
}
