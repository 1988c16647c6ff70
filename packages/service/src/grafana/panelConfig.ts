import type { DetectionOptions } from '@anomaly-forest/core/internal/detection';
import { parseDuration } from '@anomaly-forest/core/internal/duration';
import type { PanelsConfig, WatchIdentity } from '../config/config';
import { DAY, MAX_WINDOW_SAMPLES, MIN_WINDOW_SAMPLES } from '../config/limits';
import type { ListedSource } from './GrafanaApi';
import { isRecord } from './isRecord';
import { loadHeadless, type PanelOptions } from './headless';
import {
  formatOf,
  interpolate,
  interpolateAll,
  minimumInterval,
  plainVariable,
  readVariables,
  UnresolvedVariable,
  usedIn,
  type Variables,
} from './variables';

type Json = Readonly<Record<string, unknown>>;

/** A panel of ours on a dashboard, as it was saved. */
export interface FoundPanel {
  readonly dashboard: { readonly uid: string; readonly title: string };
  /** In the JSON of its dashboard; a library panel with what the library has. */
  readonly panel: Json;
  /** Of the dashboard: what its panels share. */
  readonly templating: unknown;
  readonly time: unknown;
  readonly timezone: unknown;
  readonly annotations: unknown;
}

/** A query of a panel: as saved, with its data source. */
export interface PanelTarget {
  readonly target: Json;
  readonly source: { readonly uid: string; readonly type: string };
}

/** Where annotations of a dashboard come from that leave stretches out. */
export interface AnnotationQuery {
  /** None: of the whole organisation. */
  readonly dashboardUid?: string;
  /** Only with one of these; none: any that the panel asks for. */
  readonly tags?: readonly string[];
}

/** A panel that is watched. All times in milliseconds. */
export interface PanelConfig extends WatchIdentity {
  /** By dashboard and panel: titles change. */
  readonly key: string;
  readonly dashboard: { readonly uid: string; readonly panel: number };
  readonly dashboardTitle: string;
  /** What each verdict looks at. */
  readonly window: number;
  readonly targets: readonly PanelTarget[];
  readonly variables: Variables;
  readonly annotationQueries: readonly AnnotationQuery[];
  readonly panelOptions: PanelOptions;
  readonly detection: DetectionOptions;
  readonly fieldConfig: Json;
  readonly timeZone: string;
  readonly bounds: boolean;
  /** Equal for a panel that has not changed, with equal settings. */
  readonly fingerprint: string;
}

/** Why a panel is not watched; the message is one sentence. */
class Unwatchable extends Error {}

/** Grafana's names for data sources that are none. */
const DASHBOARD_SOURCE = '-- Dashboard --';
const MIXED_SOURCE = '-- Mixed --';

/**
 * What a saved panel says of how it is to be watched.
 *
 * @param name - the label `watch`, see `watchNames`
 * @param sources - the data sources of this Grafana, asked for only where a panel does not name them by uid
 * @returns one sentence as `problem` if the panel cannot be judged without a browser
 * @throws SourceError
 */
export async function readPanelConfig(
  found: FoundPanel,
  settings: PanelsConfig,
  name: string,
  sources: () => Promise<readonly ListedSource[]>
): Promise<PanelConfig | { readonly problem: string }> {
  try {
    return await read(found, settings, name, sources);
  } catch (error) {
    if (error instanceof Unwatchable || error instanceof UnresolvedVariable) {
      return { problem: error.message };
    }
    throw error;
  }
}

async function read(
  found: FoundPanel,
  settings: PanelsConfig,
  name: string,
  sources: () => Promise<readonly ListedSource[]>
): Promise<PanelConfig> {
  const { panel, dashboard, templating } = found;
  const list = isRecord(templating) ? templating.list : undefined;
  const step = stepOf(panel, settings, readVariables(list, settings.step));
  const variables = readVariables(list, step);
  refuseWhatBrowsersDo(panel);
  const { readPanelOptions } = await loadHeadless();
  const replace = (text: string, format = 'glob'): string => interpolate(text, variables, format);
  const options = readPanelOptions(panel.options, replace);
  if ('problem' in options) {
    throw new Unwatchable(options.problem);
  }
  const targets = await targetsOf(panel, variables, sources);
  const config: Omit<PanelConfig, 'fingerprint'> = {
    name,
    key: `panel:${dashboard.uid}/${Number(panel.id)}`,
    step,
    delay: settings.delay,
    groupBy: options.options.groupBy.map(labelNameOf),
    dashboard: { uid: dashboard.uid, panel: Number(panel.id) },
    dashboardTitle: dashboard.title,
    window: windowOf(found, settings, step),
    targets,
    variables,
    annotationQueries: options.options.leftOutTags.length > 0 ? annotationQueriesOf(found) : [],
    panelOptions: options,
    detection: options.detection,
    fieldConfig: isRecord(panel.fieldConfig) ? panel.fieldConfig : {},
    timeZone: timeZoneOf(found, settings),
    bounds: settings.bounds,
  };
  queriesAt(config, { from: 0, to: config.window });
  return { ...config, fingerprint: JSON.stringify({ ...config, variables: [...variables] }) };
}

/** What only browsers do with what queries return. */
function refuseWhatBrowsersDo(panel: Json): void {
  const transformations = (Array.isArray(panel.transformations) ? panel.transformations : []).filter(isRecord);
  const used = transformations.filter(({ disabled }) => disabled !== true).map(({ id }) => String(id));
  if (used.length > 0) {
    throw new Unwatchable(
      `It has the transformation "${used[0]}", which is made in the browser: let the query return what is to be judged.`
    );
  }
  if (typeof panel.timeShift === 'string' && panel.timeShift !== '') {
    throw new Unwatchable(`Its time is shifted by ${panel.timeShift}: it never shows what is happening now.`);
  }
}

/** Samples this far apart are asked for. */
function stepOf(panel: Json, settings: PanelsConfig, variables: Variables): number {
  const step = minimumInterval(panel.interval, variables) ?? settings.step;
  if (DAY % step !== 0 && step % DAY !== 0) {
    throw new Unwatchable(
      `Its "Min interval" is ${String(panel.interval)}, expected one that goes into a day without a rest, such as 1m.`
    );
  }
  return step;
}

/** What the panel shows: its own relative time, that of the dashboard, or what the configuration says. */
function windowOf({ panel, time }: FoundPanel, settings: PanelsConfig, step: number): number {
  const { from, to } = isRecord(time) ? time : { from: undefined, to: undefined };
  const shown = to === 'now' && typeof from === 'string' ? /^now-(\w+)$/.exec(from)?.[1] : undefined;
  const own = typeof panel.timeFrom === 'string' ? panel.timeFrom.replace(/^now-/, '') : undefined;
  const wanted = settings.window ?? parseDuration(own ?? '') ?? parseDuration(shown ?? '') ?? settings.defaultWindow;
  const nSamples = Math.min(MAX_WINDOW_SAMPLES, Math.max(MIN_WINDOW_SAMPLES, Math.floor(wanted / step)));
  return nSamples * step;
}

function timeZoneOf({ timezone }: FoundPanel, settings: PanelsConfig): string {
  return typeof timezone === 'string' && !['', 'browser'].includes(timezone) ? timezone : settings.timeZone;
}

async function targetsOf(
  panel: Json,
  variables: Variables,
  sources: () => Promise<readonly ListedSource[]>
): Promise<PanelTarget[]> {
  const all = (Array.isArray(panel.targets) ? panel.targets : []).filter(isRecord);
  const hasExpressions = all.some(({ datasource }) => isRecord(datasource) && isExpression(datasource));
  const targets = hasExpressions ? all : all.filter(({ hide }) => hide !== true);
  if (targets.length === 0) {
    throw new Unwatchable('It has no query, or all of them are hidden.');
  }
  const resolved: PanelTarget[] = [];
  for (const target of targets) {
    const source = await sourceOf(target.datasource ?? panel.datasource, panel.datasource, variables, sources);
    refuseFormats(target, source.type);
    resolved.push({ target, source });
  }
  return resolved;
}

function isExpression({ uid, type }: Json): boolean {
  return uid === '__expr__' || type === '__expr__';
}

/** Heat maps and tables of Prometheus are made in the browser, of series. */
function refuseFormats({ refId, format }: Json, type: string): void {
  if (formatOf(type) === 'promql' && (format === 'heatmap' || format === 'table')) {
    throw new Unwatchable(
      `The format of its query ${String(refId)} is "${format}", which is made in the browser: choose "Time series".`
    );
  }
}

/** The data source of a query: old dashboards name it, new ones have its uid, and a variable may stand for it. */
async function sourceOf(
  given: unknown,
  ofPanel: unknown,
  variables: Variables,
  sources: () => Promise<readonly ListedSource[]>
): Promise<PanelTarget['source']> {
  const { uid, type } = isRecord(given) ? given : { uid: given, type: undefined };
  if (isRecord(given) && isExpression(given)) {
    return { uid: '__expr__', type: '__expr__' };
  }
  const wanted = typeof uid === 'string' ? interpolate(uid, variables, 'raw') : '';
  if (wanted === DASHBOARD_SOURCE) {
    throw new Unwatchable('It shows the results of another panel: give it a query of its own.');
  }
  const isKnown = isRecord(given) && wanted === uid && typeof type === 'string' && wanted !== MIXED_SOURCE;
  if (isKnown) {
    return { uid: wanted, type };
  }
  const isDefault = ['', 'default', MIXED_SOURCE].includes(wanted);
  const source = (await sources()).find((one) =>
    isDefault ? one.isDefault : one.uid === wanted || one.name === wanted
  );
  if (!source) {
    const got = isDefault
      ? 'Its query names no data source, and this Grafana has no default one'
      : `Its data source "${wanted}" is not there`;
    throw new Unwatchable(`${got}, or the token may not see it.`);
  }
  return { uid: source.uid, type: source.type };
}

/** The annotation queries of the dashboard that Grafana itself answers. */
function annotationQueriesOf({ annotations, dashboard }: FoundPanel): AnnotationQuery[] {
  const list = isRecord(annotations) && Array.isArray(annotations.list) ? annotations.list.filter(isRecord) : [];
  return list.flatMap(({ enable, datasource, target, builtIn }): AnnotationQuery[] => {
    const { uid } = isRecord(datasource) ? datasource : { uid: datasource };
    const isGrafanas = builtIn === 1 || uid === '-- Grafana --' || uid === 'grafana';
    if (enable === false || !isGrafanas) {
      return [];
    }
    const { type, tags } = isRecord(target) ? target : { type: undefined, tags: undefined };
    return type === 'tags' && Array.isArray(tags) ? [{ tags: tags.map(String) }] : [{ dashboardUid: dashboard.uid }];
  });
}

/** The panel's queries for a range, ready to be asked. */
export function queriesAt(
  { targets, variables, step, window }: Pick<PanelConfig, 'targets' | 'variables' | 'step' | 'window'>,
  { from, to }: { readonly from: number; readonly to: number }
): Json[] {
  const builtIn = new Map([
    ...variables,
    ['__from', plainVariable(from)],
    ['__to', plainVariable(to)],
    ['__interval', plainVariable(`${step / 1000}s`)],
    ['__interval_ms', plainVariable(step)],
    ['__range', plainVariable(`${window / 1000}s`)],
    ['__range_s', plainVariable(window / 1000)],
    ['__range_ms', plainVariable(window)],
  ]);
  return targets.map(({ target, source }) => ({
    ...interpolateAll(target, builtIn, formatOf(source.type)),
    // Exemplars come as frames of their own, which the browser takes for annotations.
    ...(target.exemplar === true && { exemplar: false }),
    datasource: source,
    intervalMs: step,
    maxDataPoints: Math.round((to - from) / step) + 1,
  }));
}

/** Variables that change what the panel shows, with their values: for `check`. */
export function variablesUsed({ targets, variables }: PanelConfig): string[] {
  const text = JSON.stringify(targets.map(({ target }) => target));
  return usedIn(text, variables).map((name) => `${name} = ${variables.get(name)!.text}`);
}

/** A label as Prometheus allows it. */
function labelNameOf(name: string): string {
  return name.replace(/[^a-zA-Z0-9_]/g, '_').replace(/^(?=\d)/, '_');
}

/**
 * Names for the panels of some dashboards: `Shop / Requests`. Where two would be the same, dashboard and panel are named by
 * their ids as well.
 */
export function watchNames(panels: readonly FoundPanel[], taken: readonly string[]): string[] {
  const plain = panels.map(({ dashboard, panel, templating }) => {
    const variables = readVariables(isRecord(templating) ? templating.list : undefined, 60_000);
    return `${dashboard.title} / ${titleOf(panel, variables)}`;
  });
  return plain.map((name, i) =>
    taken.includes(name) || plain.some((other, k) => k !== i && other === name)
      ? `${name} (${panels[i].dashboard.uid}/${Number(panels[i].panel.id)})`
      : name
  );
}

/** A panel's title; its number if it has none. */
export function titleOf({ title, id }: Json, variables: Variables): string {
  const text = typeof title === 'string' ? title.trim() : '';
  if (text === '') {
    return `panel ${Number(id)}`;
  }
  try {
    return interpolate(text, variables, 'text');
  } catch {
    return text;
  }
}
