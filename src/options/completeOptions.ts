import { LegendDisplayMode, SortOrder, TooltipDisplayMode } from '@grafana/schema';
import { defaultOptions, Options } from './options';
import { isFeedback, isPinnedBaseline, isTimeSpan } from './savedFeedback';

/** Options that a person can get wrong: they stay as they were saved, and `parseDetectionOptions` says what is wrong. */
const explained: ReadonlySet<string> = new Set<keyof Options>([
  'verdict',
  'nEstimators',
  'maxSamples',
  'maxFeatures',
  'bootstrap',
  'contamination',
  'seed',
  'scale',
  'sensitivity',
  'persistence',
  'recovery',
  'leastTraffic',
  'completeAfter',
]);

/** Options that know only some words; others are from a newer version or a slip of the hand. */
const choices: Readonly<Record<string, readonly unknown[]>> = {
  view: ['timeSeries', 'lanes', 'scatter', 'incidents'] satisfies Array<Options['view']>,
  beside: ['nothing', 'lanes', 'scatter', 'incidents'] satisfies Array<Options['beside']>,
  showTypical: ['off', 'line', 'band'] satisfies Array<Options['showTypical']>,
  noData: ['notice', 'incident'] satisfies Array<Options['noData']>,
  baseline: ['visible', 'earlier', 'query', 'pinned'] satisfies Array<Options['baseline']>,
  displayMode: Object.values(LegendDisplayMode),
  placement: ['bottom', 'right'] satisfies Array<Options['legend']['placement']>,
  mode: Object.values(TooltipDisplayMode),
  sort: Object.values(SortOrder),
};

/** Options without a default. */
const optional: Readonly<Record<string, (value: unknown) => boolean>> = {
  hiddenMarkers: (value) => Array.isArray(value) && value.every(isText),
  markerColors: (value) => isRecord(value) && Object.values(value).every(isText),
  shownGroup: isText,
  xSignal: isText,
  ySignal: isText,
  pinnedBaselines: (value) => Array.isArray(value) && value.every(isPinnedBaseline),
  leftOut: (value) => Array.isArray(value) && value.every(isTimeSpan),
  feedback: (value) => Array.isArray(value) && value.every(isFeedback),
};

/**
 * The saved options with everything that views rely on: what is missing or cannot be drawn takes its default. Options of
 * the detection are only filled in where they are missing. Options that this version does not know are kept.
 */
export function completeOptions(saved: unknown): Options {
  const given = isRecord(saved) ? saved : {};
  const unusable = Object.keys(optional).filter((key) => !optional[key](given[key]));
  return {
    ...defaultOptions,
    ...given,
    ...complete(given, { ...defaultOptions }),
    ...Object.fromEntries(unusable.map((key) => [key, undefined])),
  };
}

function complete(given: Record<string, unknown>, defaults: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(defaults).map(([key, value]) => [key, completeOne(key, given[key], value)]));
}

function completeOne(key: string, given: unknown, fallback: unknown): unknown {
  if (isRecord(fallback)) {
    return isRecord(given) ? { ...given, ...complete(given, fallback) } : fallback;
  }
  return isUsable(key, given, fallback) ? given : fallback;
}

function isUsable(key: string, given: unknown, fallback: unknown): boolean {
  if (explained.has(key)) {
    return given !== undefined && given !== null;
  }
  if (Array.isArray(fallback)) {
    return Array.isArray(given) && given.every(isText);
  }
  const isAllowed = choices[key]?.includes(given) ?? true;
  return isAllowed && typeof given === typeof fallback && !Array.isArray(given);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
