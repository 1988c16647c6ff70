import {
  BarAlignment,
  GraphDrawStyle,
  GraphFieldConfig,
  GraphGradientMode,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LineInterpolation,
  OptionsWithLegend,
  OptionsWithTooltip,
  SortOrder,
  TooltipDisplayMode,
  VisibilityMode,
} from '@grafana/schema';
import { TimeSpan } from '@anomaly-forest/core/internal/baseline/baseline';
import { Direction, MissingPolicy, SignalRole, Verdict } from '@anomaly-forest/core/internal/detection';
import { defaultDetectionSettings } from '@anomaly-forest/core/internal/options/detectionSettings';
import type { Feedback, PinnedBaseline } from './savedFeedback';

/** What the panel shows. */
export type View = 'timeSeries' | 'lanes' | 'scatter' | 'incidents';

/** What is shown together with the time series, where there is room. */
export type Beside = 'nothing' | Exclude<View, 'timeSeries'>;

/** How what is typical is drawn beside each signal: as a dashed line, or as a band as wide as values usually spread. */
export type TypicalStyle = 'off' | 'line' | 'band';

/** What says what is normal: all that is visible, an earlier part of it, another query, or a baseline pinned before. */
export type BaselineChoice = 'visible' | 'earlier' | 'query' | 'pinned';

/** The panel's options as they are saved in the dashboard. Text where a word and a number are both allowed. */
export interface Options extends OptionsWithLegend, OptionsWithTooltip {
  view: View;
  /** Only with the view `timeSeries`. */
  beside: Beside;
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
  showTypical: TypicalStyle;
  /** The score of each sample and its threshold, below the plot. */
  showScore: boolean;
  /** Labels that tell series apart (`service`): one model for each combination of their values. None: one model of all. */
  groupBy: string[];
  /** The group that is shown (`SampleGroup.key`); by default the worst when the panel was opened. */
  shownGroup?: string;
  /** Scatter: display names of the signals on the axes; the first two signals by default. */
  xSignal?: string;
  ySignal?: string;
  /** Scatter: every pair of signals as a small plot, in place of one pair. */
  showPairs: boolean;
  /** Scatter: how strange the forest finds each place, behind the points. */
  showRegion: boolean;

  /** Save ongoing incidents as annotations, without being asked. */
  saveOngoing: boolean;
  /** Let `anomaly-forest watch` judge the panel while nobody looks. */
  aroundTheClock: boolean;

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

  /** -3 (fewest incidents) .. 3. */
  sensitivity: number;
  /** `auto`, or for example `3 of 5` samples. */
  persistence: string;
  /** So many normal samples end an incident. */
  recovery: number;
  /** Where the traffic is below this, the other signals say nothing; 0: off. */
  leastTraffic: number;
  /** A duration such as `5m`: newer samples are not judged, their data may still be arriving. Empty: none. */
  completeAfter: string;
  /** How missing data are told. */
  noData: 'notice' | 'incident';
  baseline: BaselineChoice;
  /** Baseline `earlier`: this part of the visible range, from its start; above 0 and below 1. */
  baselineShare: number;
  /** Baseline `query`: the letters of the queries whose rows say what is normal; they are not drawn. */
  baselineQueries: string[];
  /** Baseline `pinned`: at most one a group. */
  pinnedBaselines?: PinnedBaseline[];
  /** Stretches that say nothing of what is normal. */
  leftOut?: TimeSpan[];
  /** Dashboard annotations with one of these tags mark such stretches, too. */
  leftOutTags: string[];
  /** What people said about incidents. */
  feedback?: Feedback[];
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
  /** What the field says of a signal, if it is none itself. `auto`: fields called yhat, yhat_lower, yhat_upper. */
  expectation?: 'auto' | 'no' | 'typical' | 'lower' | 'upper';
  /** Name of that signal; empty: the only one, or the one with the same labels. */
  expectationOf?: string;
}

export const defaultOptions: Options = {
  view: 'timeSeries',
  beside: 'nothing',
  showSummary: true,
  showMarkers: true,
  showIncidents: true,
  showTypical: 'off',
  showScore: false,
  groupBy: [],
  showPairs: false,
  showRegion: true,
  saveOngoing: false,
  aroundTheClock: false,
  ...defaultDetectionSettings,
  completeAfter: '',
  noData: 'notice',
  baseline: 'visible',
  baselineShare: 0.5,
  baselineQueries: [],
  leftOutTags: [],
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
  expectation: 'auto',
  expectationOf: '',
  drawStyle: GraphDrawStyle.Line,
  lineInterpolation: LineInterpolation.Linear,
  lineWidth: 1,
  fillOpacity: 0,
  gradientMode: GraphGradientMode.None,
  showPoints: VisibilityMode.Auto,
  pointSize: 5,
  spanNulls: false,
  insertNulls: false,
  barAlignment: BarAlignment.Center,
  barWidthFactor: 0.6,
  lineStyle: { fill: 'solid' },
  thresholdsStyle: { mode: GraphThresholdsStyleMode.Off },
};
