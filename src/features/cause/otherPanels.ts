import type { DataQueryRequest } from '@grafana/data';
import { getBackendSrv, getDataSourceSrv } from '@grafana/runtime';
import type { DataQuery, DataSourceRef } from '@grafana/schema';
import {
  coincidence,
  type LevelChange,
  levelChange,
  shapeCoincidence,
  shapeMatch,
} from '@anomaly-forest/core/internal/contribution/coincidence';
import { t } from '../../i18n/t';
import { askSource, type Series } from './askSource';
import type { Progress } from './findCause';
import { MAX_QUERIES } from '../../promql/splitLabels';
import type { TimeWindows } from '../../promql/timeWindows';

/** A query of another panel of the dashboard. */
export interface OtherQuery {
  readonly panelId: number;
  readonly title: string;
  readonly target: DataQuery;
}

/** What can be asked; nothing of it has been yet. */
export interface OtherQueries {
  /** At most `MAX_QUERIES`, those of panels near the top first. */
  readonly queries: readonly OtherQuery[];
  /** How many more there are. */
  readonly nLeftOut: number;
}

/** A series of another panel that changed its level, or has the shape of the incident. */
export interface MovedSeries {
  readonly query: OtherQuery;
  readonly name: string;
  readonly change: LevelChange;
  /** 0..1 */
  readonly coincidence: number;
  /** The correlation with the incident's signal, where it is the shape that coincides. */
  readonly correlation?: number;
}

/** The signal of an incident, with more than the incident: a shape may have begun earlier. */
export interface IncidentSignal {
  readonly time: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** A panel, or a row with panels in it, in a dashboard's JSON. */
interface PanelJson {
  readonly id?: number;
  readonly title?: string;
  readonly datasource?: DataSourceRef | string | null;
  readonly targets?: readonly DataQuery[];
  readonly panels?: readonly PanelJson[];
}

/** Data sources that answer from no store of their own: other panels, expressions, Grafana's own. */
const WITHOUT_STORE = /^(__expr__|grafana|-- (Dashboard|Grafana) --|-100)$/;

/** Of a query with more series these are looked at. */
const MAX_SERIES_OF_QUERY = 200;

/** A weaker coincidence is none. */
const MIN_COINCIDENCE = 0.3;

/** Shapes are tried at several lags, so noise comes nearer to them. */
const MIN_SHAPE = 0.5;

/** A clear step has a shape, too, but its onset is known better. */
const PREFERENCE_FOR_LEVEL = 0.1;

/** So many are named. */
const MAX_MOVED = 8;

/**
 * The queries of the other panels of a saved dashboard.
 *
 * @throws Error with one sentence if the dashboard is not saved or cannot be read
 */
export async function otherQueries(dashboardUid: string | undefined, ownPanel: number): Promise<OtherQueries> {
  if (!dashboardUid) {
    throw new Error(t('cause.not-saved', 'Save the dashboard first: only then are its other panels known.'));
  }
  const answer: { dashboard?: { panels?: readonly PanelJson[] } } = await getBackendSrv()
    .get(`/api/dashboards/uid/${encodeURIComponent(dashboardUid)}`)
    .catch(() => ({}));
  const panels = answer.dashboard?.panels?.flatMap((panel) => [panel, ...(panel.panels ?? [])]);
  if (!panels) {
    throw new Error(t('cause.no-dashboard', 'Grafana did not say which panels this dashboard has.'));
  }
  const queries = panels
    .filter(({ id }) => id !== ownPanel)
    .flatMap((panel) => queriesOf(panel))
    .filter(isFirstOfItsKind);
  return { queries: queries.slice(0, MAX_QUERIES), nLeftOut: Math.max(0, queries.length - MAX_QUERIES) };
}

function queriesOf({ id = 0, title = '', datasource, targets = [] }: PanelJson): OtherQuery[] {
  return targets
    .map((target) => ({ ...target, datasource: target.datasource ?? datasource ?? undefined }) as DataQuery)
    .filter(({ hide, datasource: source }) => !hide && !WITHOUT_STORE.test(uidOf(source)))
    .map((target) => ({ panelId: id, title, target }));
}

function uidOf(source: DataQuery['datasource'] | string): string {
  return typeof source === 'string' ? source : (source?.uid ?? '');
}

/** Panels often show the same in two ways. */
function isFirstOfItsKind({ target }: OtherQuery, i: number, all: readonly OtherQuery[]): boolean {
  const contentOf = ({ refId, ...content }: DataQuery): string => JSON.stringify(content);
  return all.findIndex((other) => contentOf(other.target) === contentOf(target)) === i;
}

/**
 * Asks them one after the other; the series that changed with the incident, the best coincidence first.
 *
 * @param reference - the signal whose shape they are compared with
 */
export async function findMoved(
  { queries }: OtherQueries,
  request: DataQueryRequest,
  windows: TimeWindows,
  reference: IncidentSignal,
  onProgress: Progress,
  abort: AbortSignal
): Promise<{ readonly moved: readonly MovedSeries[]; readonly problems: readonly string[] }> {
  const moved: MovedSeries[] = [];
  const problems: string[] = [];
  onProgress(0, queries.length);
  for (const [i, query] of queries.entries()) {
    try {
      const dataSource = await getDataSourceSrv().get(query.target.datasource, request.scopedVars);
      const series = await askSource({ dataSource, target: query.target, request }, query.target, windows, abort);
      moved.push(...series.slice(0, MAX_SERIES_OF_QUERY).flatMap((each) => movedOf(query, each, windows, reference)));
    } catch (error) {
      if (abort.aborted) {
        throw error;
      }
      problems.push(
        t('cause.panel-failed', '{{panel}}, query {{refId}}: {{reason}}', {
          panel: query.title,
          refId: query.target.refId,
          reason: error instanceof Error ? error.message : String(error),
        })
      );
    }
    onProgress(i + 1, queries.length);
  }
  return { moved: moved.sort((a, b) => b.coincidence - a.coincidence).slice(0, MAX_MOVED), problems };
}

function movedOf(
  query: OtherQuery,
  { name, time, values }: Series,
  windows: TimeWindows,
  reference: IncidentSignal
): MovedSeries[] {
  const tolerance = Math.max(2 * windows.step, (windows.end - windows.start) / 4);
  const change = levelChange(time, values);
  const shape = shapeMatch(time, values, reference, tolerance);
  const byLevel = change ? coincidence(change, windows.start, tolerance) : 0;
  const byShape = shape ? shapeCoincidence(shape, tolerance) : 0;
  if (shape && byShape >= MIN_SHAPE && byShape > byLevel + PREFERENCE_FOR_LEVEL) {
    const moved = changeAt(time, values, windows.start + shape.lag);
    return [{ query, name, change: moved, coincidence: byShape, correlation: shape.correlation }];
  }
  return change && byLevel >= MIN_COINCIDENCE ? [{ query, name, change, coincidence: byLevel }] : [];
}

/** Means before a moment and from it on; the onset is the value that is nearest to it. */
function changeAt(time: readonly number[], values: readonly number[], moment: number): LevelChange {
  const onset = time.reduce((nearest, each) => (Math.abs(each - moment) < Math.abs(nearest - moment) ? each : nearest));
  const meanOf = (isInside: (at: number) => boolean): number => {
    const inside = values.filter((value, i) => isInside(time[i]) && Number.isFinite(value));
    return inside.reduce((sum, value) => sum + value, 0) / inside.length;
  };
  return { onset, from: meanOf((at) => at < onset), to: meanOf((at) => at >= onset), clarity: 0 };
}
