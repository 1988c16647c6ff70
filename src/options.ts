import {
  GraphDrawStyle,
  GraphFieldConfig,
  GraphGradientMode,
  LegendDisplayMode,
  LineInterpolation,
  OptionsWithLegend,
  OptionsWithTooltip,
  SortOrder,
  TooltipDisplayMode,
  VisibilityMode,
} from '@grafana/schema';
import { Direction, MissingPolicy, SignalRole, Verdict } from './detection/detection';

/** What the panel shows. */
export type View = 'timeSeries' | 'scatter' | 'incidents';

/** The panel's options as they are saved in the dashboard. Text where a word and a number are both allowed. */
export interface Options extends OptionsWithLegend, OptionsWithTooltip {
  view: View;
  /** The line above the view: counts, incidents, verdict, notices. */
  showSummary: boolean;
  /** Red markers on anomalous samples. */
  showMarkers: boolean;
  /** Names of signals whose markers were switched off in the legend. */
  hiddenMarkers?: string[];
  /** Colours of markers that were chosen in the legend, by name of the signal. */
  markerColors?: Record<string, string>;
  /** Shaded incidents. */
  showIncidents: boolean;
  /** A dashed line of typical values beside each signal. */
  showTypical: boolean;
  /** Scatter: display names of the signals on the axes; the first two signals by default. */
  xSignal?: string;
  ySignal?: string;

  verdict: Verdict;
  nEstimators: number;
  /** `auto`, a count (`256`) or, with a decimal point, a fraction of the samples (`0.5`). */
  maxSamples: string;
  /** A count (`2`) or, with a decimal point, a fraction of the signals (`1.0`). */
  maxFeatures: string;
  bootstrap: boolean;
  /** `auto` or a share above 0, at most 0.5. */
  contamination: string;
  /** An integer 0 .. 4294967295; any other text becomes one. */
  seed: string;
  scale: boolean;
}

/** What can be set for each signal, by default and by override. */
export interface FieldConfig extends GraphFieldConfig {
  /** `auto`: every numeric field. */
  signal?: 'auto' | 'use' | 'ignore';
  /** `auto`: guessed from the unit and the name. */
  role?: 'auto' | SignalRole;
  missing?: MissingPolicy;
  direction?: Direction;
  /** 0: no minimum. */
  minimumChange?: number;
  minimumChangeUnit?: 'absolute' | 'percent';
}

export const defaultOptions: Options = {
  view: 'timeSeries',
  showSummary: true,
  showMarkers: true,
  showIncidents: true,
  showTypical: false,
  verdict: 'watch',
  nEstimators: 100,
  maxSamples: 'auto',
  maxFeatures: '1.0',
  bootstrap: false,
  contamination: '0.03',
  seed: '42',
  scale: true,
  legend: { displayMode: LegendDisplayMode.List, placement: 'bottom', showLegend: true, calcs: [] },
  tooltip: { mode: TooltipDisplayMode.Multi, sort: SortOrder.None },
};

export const defaultFieldConfig: FieldConfig = {
  signal: 'auto',
  role: 'auto',
  missing: 'leave-out',
  direction: 'both',
  minimumChange: 0,
  minimumChangeUnit: 'percent',
  drawStyle: GraphDrawStyle.Line,
  lineInterpolation: LineInterpolation.Linear,
  lineWidth: 1,
  fillOpacity: 0,
  gradientMode: GraphGradientMode.None,
  showPoints: VisibilityMode.Auto,
  pointSize: 5,
  spanNulls: false,
};
