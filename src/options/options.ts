import {
  BarAlignment,
  GraphDrawStyle,
  GraphFieldConfig,
  GraphGradientMode,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LineInterpolation,
  SortOrder,
  TooltipDisplayMode,
  VisibilityMode,
  type VizLegendOptions,
  type VizTooltipOptions,
} from '@grafana/schema';
import { Direction, MissingPolicy, SignalRole } from '@anomaly-forest/core/internal/detection';
import {
  detectionCategory,
  forestSettings,
  verdictSettings,
} from '@anomaly-forest/core/internal/options/detectionSettings';
import { sentence } from '@anomaly-forest/core/internal/sentence';
import {
  amount,
  choice,
  defaultsOf,
  nested,
  ofDetection,
  optional,
  type PanelOption,
  isRecord,
  isText,
  type SavedValues,
  texts,
  toggle,
  type ValuesOf,
  word,
} from './panelOption';
import { isFeedback, isPinnedBaseline, isTimeSpan } from './savedFeedback';

const isTimeSeries = ({ view }: SavedValues): boolean => view === 'timeSeries';
const showsScatter = ({ view, beside }: SavedValues): boolean =>
  view === 'scatter' || (view === 'timeSeries' && beside === 'scatter');
const isWatch = ({ verdict }: SavedValues): boolean => verdict === 'watch';

/** What is shown; the first part of the form. */
export const viewOptions = {
  view: choice('timeSeries', {
    control: 'select',
    name: sentence('editor.view', 'View'),
    choices: {
      timeSeries: sentence('editor.view-time-series', 'Time series'),
      lanes: sentence('editor.view-lanes', 'Swim lanes'),
      scatter: sentence('editor.view-scatter', 'Scatter'),
      incidents: sentence('editor.view-incidents', 'Incidents'),
    },
  }),
  /** What is shown together with the view `timeSeries`, where there is room. */
  beside: choice('nothing', {
    control: 'select',
    name: sentence('editor.beside', 'Shown with it'),
    description: sentence(
      'editor.beside-description',
      'Below or beside the time series, if the panel has room for both.'
    ),
    choices: {
      nothing: sentence('editor.beside-nothing', 'Nothing'),
      lanes: sentence('editor.beside-lanes', 'Swim lanes'),
      scatter: sentence('editor.beside-scatter', 'Scatter'),
      incidents: sentence('editor.beside-incidents', 'Incidents'),
    },
    showIf: isTimeSeries,
  }),
  /** The line above the view: counts, incidents, verdict, notices. */
  showSummary: toggle(true, {
    control: 'switch',
    name: sentence('editor.show-summary', 'Summary line'),
    description: sentence(
      'editor.show-summary-description',
      'What is going on, since when and how bad. Details are behind the (i).'
    ),
  }),
  /** Red markers on anomalous samples. */
  showMarkers: toggle(true, {
    control: 'switch',
    name: sentence('editor.show-markers', 'Markers'),
    description: sentence('editor.show-markers-description', 'A red mark on each anomalous sample.'),
    showIf: isTimeSeries,
  }),
  /** Names of signals whose markers were switched off in the legend. */
  hiddenMarkers: optional(isListOf(isText)),
  /** Colours of markers that were chosen in the legend, by name of the signal. */
  markerColors: optional(
    (saved): saved is Record<string, string> => isRecord(saved) && Object.values(saved).every(isText)
  ),
  /** Shaded incidents. */
  showIncidents: toggle(true, {
    control: 'switch',
    name: sentence('editor.show-incidents', 'Incidents'),
    description: sentence(
      'editor.show-incidents-description',
      'Shade the time of each incident and label it with what happened.'
    ),
    showIf: isTimeSeries,
  }),
  /** How what is typical is drawn: as a dashed line, or as a band as wide as values usually spread. */
  showTypical: choice('off', {
    control: 'radio',
    name: sentence('editor.show-typical', 'Typical values'),
    description: sentence(
      'editor.show-typical-description',
      'The typical value of each signal: a dashed line, or a band of three usual spreads on either side.'
    ),
    choices: {
      off: sentence('editor.show-typical-off', 'Off'),
      line: sentence('editor.show-typical-line', 'Line'),
      band: sentence('editor.show-typical-band', 'Band'),
    },
    showIf: isTimeSeries,
  }),
  /** The score of each sample and its threshold, below the plot. */
  showScore: toggle(false, {
    control: 'switch',
    name: sentence('editor.show-score', 'Score'),
    description: sentence(
      'editor.show-score-description',
      'The score of each sample below the plot. Its threshold can be dragged: contamination in the classic verdict, sensitivity in the watch verdict.'
    ),
    showIf: isTimeSeries,
  }),
  /** Scatter: how strange the forest finds each place, behind the points. */
  showRegion: toggle(true, {
    control: 'switch',
    name: sentence('editor.show-region', 'Forest score'),
    description: sentence(
      'editor.show-region-description',
      'Shade the plot by the anomaly score of the forest; the classic verdict also draws its threshold.'
    ),
    showIf: showsScatter,
  }),
  /** Scatter: every pair of signals as a small plot, in place of one pair. */
  showPairs: toggle(false, {
    control: 'switch',
    name: sentence('editor.show-pairs', 'All pairs'),
    description: sentence('editor.show-pairs-description', 'A small plot for each pair of the first five signals.'),
    showIf: showsScatter,
  }),
  /** Scatter: display name of the signal on the horizontal axis; the first signal by default. */
  xSignal: optional(isText, {
    takesVariables: true,
    form: {
      control: 'field',
      name: sentence('editor.x-signal', 'X axis'),
      description: sentence('editor.x-signal-description', 'Empty: the first signal.'),
      showIf: showsScatter,
    },
  }),
  /** Scatter: the same of the vertical axis; the second signal by default. */
  ySignal: optional(isText, {
    takesVariables: true,
    form: {
      control: 'field',
      name: sentence('editor.y-signal', 'Y axis'),
      description: sentence('editor.y-signal-description', 'Empty: the second signal.'),
      showIf: showsScatter,
    },
  }),
  /** The group that is shown (`SampleGroup.key`); by default the worst when the panel was opened. */
  shownGroup: optional(isText),
  legend: nested({
    displayMode: word(LegendDisplayMode.List, Object.values(LegendDisplayMode)),
    placement: word<VizLegendOptions['placement']>('bottom', ['bottom', 'right']),
    showLegend: toggle(true),
    calcs: texts(),
  }) as PanelOption<VizLegendOptions>,
  tooltip: nested({
    mode: word(TooltipDisplayMode.Multi, Object.values(TooltipDisplayMode)),
    sort: word(SortOrder.None, Object.values(SortOrder)),
  }) as PanelOption<VizTooltipOptions>,
};

const baselineCategory = sentence('editor.category-baseline', 'Baseline');

/** What is judged, how, and what comes of it; the rest of the form. */
export const verdictOptions = {
  ...ofDetection(verdictSettings),
  /** Let `anomaly-forest watch` judge the panel while nobody looks. */
  aroundTheClock: toggle(false, {
    control: 'switch',
    name: sentence('editor.around-the-clock', 'Watch around the clock'),
    description: sentence(
      'editor.around-the-clock-description',
      'The service "anomaly-forest watch" runs these queries and judges with these options while nobody looks, and raises alerts: where one is set up for this Grafana.'
    ),
    category: detectionCategory,
    showIf: isWatch,
  }),
  /** Labels that tell series apart (`service`): one model for each combination of their values. None: one model of all. */
  groupBy: texts({
    takesVariables: true,
    form: {
      control: 'own',
      name: sentence('editor.group-by', 'Group by'),
      description: sentence(
        'editor.group-by-description',
        'Labels that tell series apart, such as service: each of their values gets its own model.'
      ),
      category: detectionCategory,
    },
  }),
  /** What says what is normal: all that is visible, an earlier part of it, another query, or a baseline pinned before. */
  baseline: choice('visible', {
    control: 'select',
    name: sentence('editor.baseline', 'Baseline'),
    description: sentence('editor.baseline-description', 'What counts as normal.'),
    category: baselineCategory,
    choices: {
      visible: sentence('editor.baseline-visible', 'Visible range'),
      earlier: sentence('editor.baseline-earlier', 'Earlier part of the visible range'),
      query: sentence('editor.baseline-query', 'Another query of this panel'),
      pinned: sentence('editor.baseline-pinned', 'Pinned: the same for every range'),
    },
    showIf: isWatch,
  }),
  /** Baseline `earlier`: this part of the visible range, from its start; above 0 and below 1. */
  baselineShare: amount(0.5, {
    control: 'slider',
    name: sentence('editor.baseline-share', 'Earlier part'),
    description: sentence('editor.baseline-share-description', 'This share of the visible range, from its start.'),
    category: baselineCategory,
    range: { min: 0.1, max: 0.9, step: 0.1 },
    showIf: (options) => isWatch(options) && options.baseline === 'earlier',
  }),
  /** Baseline `query`: the letters of the queries whose rows say what is normal; they are not drawn. */
  baselineQueries: texts({
    takesVariables: true,
    form: {
      control: 'own',
      name: sentence('editor.baseline-queries', 'Baseline queries'),
      description: sentence(
        'editor.baseline-queries-description',
        'Their rows define what is normal and are not drawn. Signals are matched by name, otherwise by order.'
      ),
      category: baselineCategory,
      showIf: (options) => isWatch(options) && options.baseline === 'query',
    },
  }),
  /** Baseline `pinned`: at most one a group. */
  pinnedBaselines: optional(isListOf(isPinnedBaseline), {
    form: {
      control: 'own',
      name: sentence('editor.pinned-baseline', 'Pinned baseline'),
      description: sentence(
        'editor.pinned-baseline-description',
        'Learnt from what the panel shows now, without the incidents.'
      ),
      category: baselineCategory,
      showIf: (options) => isWatch(options) && options.baseline === 'pinned',
    },
  }),
  /** Dashboard annotations with one of these tags mark stretches that say nothing of what is normal. */
  leftOutTags: texts({
    takesVariables: true,
    form: {
      control: 'texts',
      name: sentence('editor.left-out-tags', 'Leave out annotations tagged'),
      description: sentence(
        'editor.left-out-tags-description',
        'Tags such as deploy or maintenance: what the dashboard’s annotations with them mark is judged, but not used to learn what is normal.'
      ),
      category: baselineCategory,
      placeholder: sentence('editor.left-out-tags-placeholder', 'Add a tag'),
      showIf: isWatch,
    },
  }),
  /** Stretches that say nothing of what is normal. */
  leftOut: optional(isListOf(isTimeSpan), {
    form: {
      control: 'own',
      name: sentence('editor.left-out', 'Time ranges left out'),
      description: sentence('editor.left-out-description', 'They are judged, but not used to learn what is normal.'),
      category: baselineCategory,
      showIf: isWatch,
    },
  }),
  /** What people said about incidents. */
  feedback: optional(isListOf(isFeedback), {
    form: {
      control: 'own',
      name: sentence('editor.feedback', 'Feedback'),
      description: sentence('editor.feedback-description', 'Feedback on incidents; it applies until it is removed.'),
      category: baselineCategory,
      showIf: isWatch,
    },
  }),
  /** Save ongoing incidents as annotations, without being asked. */
  saveOngoing: toggle(false, {
    control: 'switch',
    name: sentence('editor.save-ongoing', 'Save ongoing incidents'),
    description: sentence(
      'editor.save-ongoing-description',
      'Automatically, as annotations that are kept up to date while they last. Works while someone with permission to add annotations has this dashboard open.'
    ),
    category: sentence('editor.category-annotations', 'Annotations'),
  }),
  ...ofDetection(forestSettings),
};

/** All that is said of the panel's options: types, defaults, guards and form are derived from here. */
export const panelOptions = { ...viewOptions, ...verdictOptions };

type Values = ValuesOf<typeof panelOptions>;

/** The panel's options as they are saved in the dashboard. Text where a word and a number are both allowed. */
export type Options = { [K in keyof Values as undefined extends Values[K] ? never : K]: Values[K] } & {
  [K in keyof Values as undefined extends Values[K] ? K : never]?: Values[K];
};

export const defaultOptions: Options = defaultsOf(panelOptions);

/** What the panel shows. */
export type View = Options['view'];

/** What is shown together with the time series, where there is room. */
export type Beside = Options['beside'];

/** How what is typical is drawn beside each signal: as a dashed line, or as a band as wide as values usually spread. */
export type TypicalStyle = Options['showTypical'];

function isListOf<T>(isOne: (value: unknown) => value is T): (saved: unknown) => saved is T[] {
  return (saved): saved is T[] => Array.isArray(saved) && saved.every(isOne);
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
