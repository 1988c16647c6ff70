import type { DataQueryRequest } from '@grafana/data';
import { getBackendSrv, getDataSourceSrv } from '@grafana/runtime';
import type { DataQuery, DataSourceRef } from '@grafana/schema';
import { coincidence, type LevelChange, levelChange } from '@anomaly-forest/core/internal/contribution/coincidence';
import { t } from '../../i18n/t';
import { askSource } from './askSource';
import type { Progress } from './findCause';
import { MAX_QUERIES } from './splitPlan';
import type { TimeWindows } from './timeWindows';

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

/** A series of another panel that changed its level. */
export interface MovedSeries {
  readonly query: OtherQuery;
  readonly name: string;
  readonly change: LevelChange;
  /** 0..1 */
  readonly coincidence: number;
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

/** Asks them one after the other; the series that changed with the incident, the best coincidence first. */
export async function findMoved(
  { queries }: OtherQueries,
  request: DataQueryRequest,
  windows: TimeWindows,
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
      moved.push(...series.slice(0, MAX_SERIES_OF_QUERY).flatMap((each) => movedOf(query, each, windows)));
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
  {
    name,
    time,
    values,
  }: { readonly name: string; readonly time: readonly number[]; readonly values: readonly number[] },
  windows: TimeWindows
): MovedSeries[] {
  const change = levelChange(time, values);
  if (!change) {
    return [];
  }
  const tolerance = Math.max(2 * windows.step, (windows.end - windows.start) / 4);
  const how = coincidence(change, windows.start, tolerance);
  return how >= MIN_COINCIDENCE ? [{ query, name, change, coincidence: how }] : [];
}
