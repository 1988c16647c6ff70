import pLimit, { type LimitFunction } from 'p-limit';
import type { Endpoint } from '../config/config';
import { askJson, type Question, type Transport } from '../http/request';
import { SourceError } from '../http/sourceError';
import { isRecord } from './isRecord';

/** A dashboard as the search lists it. */
export interface ListedDashboard {
  readonly uid: string;
  readonly title: string;
  readonly folderUid?: string;
  readonly folderTitle?: string;
}

/** Which dashboards are asked for. */
export interface DashboardQuery {
  readonly uids: readonly string[];
  /** All of them. */
  readonly tags: readonly string[];
}

/** A data source as Grafana's settings list it. */
export interface ListedSource {
  readonly uid: string;
  readonly type: string;
  readonly name: string;
  readonly isDefault: boolean;
}

/** An annotation of a dashboard. Epoch milliseconds. */
export interface ListedAnnotation {
  readonly time: number;
  readonly timeEnd?: number;
  readonly tags?: readonly string[];
}

/** What queries ask for. Epoch milliseconds. */
export interface QueryRange {
  readonly from: number;
  readonly to: number;
}

/** Dashboards on one page of the search; Grafana's own limit. */
const PAGE = 1000;

/** Requests at the same time. */
const MAX_AT_ONCE = 4;

/** What the service asks of Grafana's HTTP API in order to watch panels. All of it may throw a SourceError. */
export class GrafanaApi {
  private readonly limit: LimitFunction = pLimit(MAX_AT_ONCE);

  /** @param onRead - told how long each request for samples took, in milliseconds */
  constructor(
    private readonly endpoint: Endpoint,
    private readonly transport: Transport,
    private readonly onRead: (duration: number) => void = () => undefined
  ) {}

  /** Dashboards, in the order of their uids. */
  async search({ uids, tags }: DashboardQuery): Promise<ListedDashboard[]> {
    const found: ListedDashboard[] = [];
    for (let page = 1; ; page++) {
      const parameters = new URLSearchParams({ type: 'dash-db', limit: String(PAGE), page: String(page) });
      uids.forEach((uid) => parameters.append('dashboardUIDs', uid));
      tags.forEach((tag) => parameters.append('tag', tag));
      const answer = await this.ask({ path: `/api/search?${parameters}` });
      if (!Array.isArray(answer)) {
        throw unexpected();
      }
      found.push(...answer.filter(isListed));
      if (answer.length < PAGE) {
        return found.sort((a, b) => (a.uid < b.uid ? -1 : 1));
      }
    }
  }

  /** A dashboard's JSON. */
  async dashboard(uid: string): Promise<Readonly<Record<string, unknown>>> {
    const answer = await this.ask({ path: `/api/dashboards/uid/${encodeURIComponent(uid)}` });
    if (!isRecord(answer) || !isRecord(answer.dashboard)) {
      throw unexpected();
    }
    return answer.dashboard;
  }

  /** The JSON of library panels of a type, by uid. */
  async libraryPanels(type: string): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
    const parameters = new URLSearchParams({ kind: '1', typeFilter: type, perPage: String(PAGE) });
    const answer = await this.ask({ path: `/api/library-elements?${parameters}` });
    const elements = isRecord(answer) && isRecord(answer.result) ? answer.result.elements : undefined;
    if (!Array.isArray(elements)) {
      throw unexpected();
    }
    return new Map(
      elements
        .filter(isRecord)
        .flatMap(({ uid, model }) => (typeof uid === 'string' && isRecord(model) ? [[uid, model] as const] : []))
    );
  }

  /** The data sources that the token may see. */
  async dataSources(): Promise<ListedSource[]> {
    const answer = await this.ask({ path: '/api/frontend/settings' });
    if (!isRecord(answer) || !isRecord(answer.datasources)) {
      throw unexpected();
    }
    const { datasources, defaultDatasource } = answer;
    return Object.entries(datasources).flatMap(([name, source]) =>
      isRecord(source) && typeof source.uid === 'string'
        ? [{ name, uid: source.uid, type: String(source.type), isDefault: name === defaultDatasource }]
        : []
    );
  }

  /**
   * The frames of queries, in the order of the queries.
   *
   * @param queries - each with `refId` and `datasource`
   * @throws SourceError also if one of the queries fails: a verdict on the others would be another verdict
   */
  async query(queries: ReadonlyArray<Readonly<Record<string, unknown>>>, { from, to }: QueryRange): Promise<unknown[]> {
    const start = performance.now();
    const json = { queries, from: String(from), to: String(to) };
    try {
      const answer = await this.limit(() => this.ask({ method: 'POST', path: '/api/ds/query', json }));
      return framesOf(answer, queries);
    } finally {
      this.onRead(performance.now() - start);
    }
  }

  /** Annotations with one of some tags: of a dashboard, or, without one, of the organisation. */
  async annotations(
    tags: readonly string[],
    { from, to }: QueryRange,
    dashboardUid?: string
  ): Promise<ListedAnnotation[]> {
    const parameters = new URLSearchParams({
      from: String(from),
      to: String(to),
      type: 'annotation',
      matchAny: 'true',
      limit: '1000',
      ...(dashboardUid !== undefined && { dashboardUID: dashboardUid }),
    });
    tags.forEach((tag) => parameters.append('tags', tag));
    const answer = await this.ask({ path: `/api/annotations?${parameters}` });
    if (!Array.isArray(answer)) {
      throw unexpected();
    }
    return answer.filter(isAnnotation);
  }

  private ask(question: Question): Promise<unknown> {
    return askJson('Grafana', this.endpoint, question, this.transport);
  }
}

function framesOf(answer: unknown, queries: ReadonlyArray<Readonly<Record<string, unknown>>>): unknown[] {
  const results = isRecord(answer) ? answer.results : undefined;
  if (!isRecord(results)) {
    throw unexpected();
  }
  const refIds = [...new Set([...queries.map(({ refId }) => String(refId)), ...Object.keys(results)])];
  return refIds.flatMap((refId) => {
    const result = results[refId];
    if (!isRecord(result)) {
      return [];
    }
    if (typeof result.error === 'string') {
      throw new SourceError(
        'refused',
        `Grafana answered that query ${refId} fails: ${result.error.replace(/\.$/, '')}.`
      );
    }
    return Array.isArray(result.frames) ? result.frames.filter(isRecord).map((frame) => ofQuery(frame, refId)) : [];
  });
}

/** Not every data source writes the query's letter into its frames. */
function ofQuery(frame: Readonly<Record<string, unknown>>, refId: string): unknown {
  const schema = isRecord(frame.schema) ? frame.schema : { fields: [] };
  return typeof schema.refId === 'string' && schema.refId !== '' ? frame : { ...frame, schema: { ...schema, refId } };
}

function isListed(value: unknown): value is ListedDashboard {
  return isRecord(value) && typeof value.uid === 'string' && typeof value.title === 'string';
}

function isAnnotation(value: unknown): value is ListedAnnotation {
  return isRecord(value) && typeof value.time === 'number';
}

function unexpected(): SourceError {
  return new SourceError(
    'no-json',
    'Grafana answered with JSON that is not of its API: is "url" the address of a Grafana of version 12 or newer?'
  );
}
