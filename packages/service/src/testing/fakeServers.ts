import type { Labels } from '../prometheus/rangeAnswer';

/** A series of the fake Prometheus: its labels, and its value at a time (epoch milliseconds); undefined: no sample. */
export interface FakeSeries {
  readonly labels: Labels;
  readonly valueAt: (time: number) => number | undefined;
}

/** A request as a fake server sees it. */
export interface Seen {
  readonly method: string;
  readonly url: URL;
  readonly form: URLSearchParams;
  readonly json?: unknown;
}

/** An answer in JSON. */
export function jsonAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** A `fetch` that asks functions by the host of the address; what it was asked is kept. */
export function fakeFetch(servers: Readonly<Record<string, (seen: Seen) => Response | Promise<Response>>>) {
  const asked: Seen[] = [];
  const ask = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const { body } = init;
    const seen: Seen = {
      method: init.method ?? 'GET',
      url,
      form: body instanceof URLSearchParams ? body : new URLSearchParams(),
      json: typeof body === 'string' ? JSON.parse(body) : undefined,
    };
    asked.push(seen);
    const server = servers[url.host];
    if (!server) {
      throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
    }
    return server(seen);
  };
  return { fetch: ask as typeof fetch, asked };
}

/** A Prometheus that knows series by the text of the query, up to the time `now`. */
export function fakePrometheus(
  series: Readonly<Record<string, readonly FakeSeries[]>>,
  now: () => number = () => Infinity
): (seen: Seen) => Response {
  return ({ form }) => {
    const [start, end, step] = ['start', 'end', 'step'].map((name) => Math.round(1000 * Number(form.get(name))));
    if ((end - start) / step > 11_000) {
      return jsonAnswer(
        { status: 'error', error: 'exceeded maximum resolution of 11,000 points per timeseries.' },
        400
      );
    }
    const result = (series[form.get('query') ?? ''] ?? []).flatMap(({ labels, valueAt }) => {
      const values: Array<[number, string]> = [];
      for (let time = start; time <= Math.min(end, now()); time += step) {
        const value = valueAt(time);
        if (value !== undefined) {
          values.push([time / 1000, String(value)]);
        }
      }
      return values.length > 0 ? [{ metric: labels, values }] : [];
    });
    return jsonAnswer({ status: 'success', data: { resultType: 'matrix', result } });
  };
}

/** An alert that an Alertmanager holds. */
export interface HeldAlert {
  readonly labels: Labels;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** An Alertmanager that takes alerts with equal labels for the same one, and counts how often each began. */
export function fakeAlertmanager(now: () => number) {
  const held = new Map<string, HeldAlert>();
  const began = new Map<string, number>();
  const answer = ({ json }: Seen): Response => {
    for (const alert of json as HeldAlert[]) {
      const key = JSON.stringify(Object.entries(alert.labels).sort());
      const before = held.get(key);
      const isActive = Date.parse(alert.endsAt) > now();
      if (isActive && !(before && Date.parse(before.endsAt) > now())) {
        began.set(key, (began.get(key) ?? 0) + 1);
      }
      held.set(key, alert);
    }
    return jsonAnswer(undefined);
  };
  return { answer, held, began };
}

/** An annotation that a Grafana holds. */
export interface HeldAnnotation {
  readonly id: number;
  readonly time: number;
  readonly timeEnd: number;
  readonly tags: readonly string[];
  readonly text: string;
  readonly dashboardUID?: string;
  readonly panelId?: number;
}

/** Grafana's annotations, with what the service uses of their API. */
export function fakeAnnotations() {
  const held = new Map<number, HeldAnnotation>();
  let lastId = 0;
  const answer = ({ method, url, json }: Seen): Response => {
    const id = Number(/^\/api\/annotations\/(\d+)$/.exec(url.pathname)?.[1]);
    const { searchParams: wanted } = url;
    switch (method) {
      case 'GET': {
        const [from, to] = [Number(wanted.get('from')), Number(wanted.get('to'))];
        const found = [...held.values()].filter(
          (one) =>
            one.time <= to &&
            one.timeEnd >= from &&
            wanted.getAll('tags').every((tag) => one.tags.includes(tag)) &&
            (wanted.get('dashboardUID') ?? one.dashboardUID) === one.dashboardUID
        );
        return jsonAnswer(found);
      }
      case 'POST':
        lastId++;
        held.set(lastId, { ...(json as HeldAnnotation), id: lastId });
        return jsonAnswer({ id: lastId, message: 'Annotation added' });
      case 'PATCH': {
        const before = held.get(id);
        if (!before) {
          return jsonAnswer({ message: 'Annotation not found' }, 404);
        }
        held.set(id, { ...before, ...(json as HeldAnnotation), id });
        return jsonAnswer({ message: 'Annotation patched' });
      }
      default:
        held.delete(id);
        return jsonAnswer({ message: 'Annotation deleted' });
    }
  };
  return { answer, held };
}

/** A dashboard that a Grafana holds. */
export interface HeldDashboard {
  readonly uid: string;
  readonly title: string;
  readonly folderUid?: string;
  readonly folderTitle?: string;
  readonly tags?: readonly string[];
  readonly panels: ReadonlyArray<Readonly<Record<string, unknown>>>;
  readonly [key: string]: unknown;
}

/** What a test changes of a fake Grafana. */
export interface GrafanaState {
  dashboards: HeldDashboard[];
  /** Frames of a query, by its `expr`; a text is an error. Epoch milliseconds. */
  query: (expr: string, from: number, to: number, step: number) => readonly unknown[] | string;
  /** Answers in place of all others. */
  refuse?: () => Response;
  /** JSON of library panels, by uid. */
  library: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A Grafana with what the service uses of its API: dashboards, queries, annotations. */
export function fakeGrafana(state: GrafanaState) {
  const annotations = fakeAnnotations();
  const answer = (seen: Seen): Response => {
    const { url, json } = seen;
    const [, , place] = url.pathname.split('/');
    if (state.refuse) {
      return state.refuse();
    }
    switch (place) {
      case 'search': {
        const [uids, tags] = ['dashboardUIDs', 'tag'].map((name) => url.searchParams.getAll(name));
        return jsonAnswer(
          state.dashboards
            .filter(({ uid }) => uids.length === 0 || uids.includes(uid))
            .filter((one) => tags.every((tag) => one.tags?.includes(tag)))
            .map(({ uid, title, folderUid, folderTitle }) => ({ uid, title, folderUid, folderTitle, type: 'dash-db' }))
        );
      }
      case 'dashboards': {
        const dashboard = state.dashboards.find(({ uid }) => uid === url.pathname.split('/').at(-1));
        return dashboard ? jsonAnswer({ dashboard, meta: {} }) : jsonAnswer({ message: 'Dashboard not found' }, 404);
      }
      case 'library-elements':
        return jsonAnswer({
          result: { elements: Object.entries(state.library).map(([uid, model]) => ({ uid, model })) },
        });
      case 'frontend':
        return jsonAnswer({
          defaultDatasource: 'Main',
          datasources: { Main: { uid: 'main', type: 'prometheus' }, Other: { uid: 'other', type: 'mysql' } },
        });
      case 'ds':
        return queryAnswer(state, json as QueryQuestion);
      default:
        return annotations.answer(seen);
    }
  };
  return { answer, held: annotations.held };
}

interface QueryQuestion {
  readonly from: string;
  readonly to: string;
  readonly queries: ReadonlyArray<{ readonly refId: string; readonly expr: string; readonly intervalMs: number }>;
}

function queryAnswer({ query }: GrafanaState, { queries, from, to }: QueryQuestion): Response {
  const results = queries.map(({ refId, expr, intervalMs }) => {
    const frames = query(expr, Number(from), Number(to), intervalMs);
    return [refId, typeof frames === 'string' ? { error: frames, status: 400, frames: [] } : { frames, status: 200 }];
  });
  const isFailed = results.some(([, result]) => typeof result === 'object' && 'error' in result);
  return jsonAnswer({ results: Object.fromEntries(results) }, isFailed ? 400 : 200);
}

/** A series as Grafana's Prometheus answers it: one frame, its values at the steps of the range. */
export function seriesFrame({ labels, valueAt }: FakeSeries, from: number, to: number, step: number): unknown {
  const times: number[] = [];
  const values: number[] = [];
  for (let time = Math.ceil(from / step) * step; time <= to; time += step) {
    const value = valueAt(time);
    if (value !== undefined) {
      times.push(time);
      values.push(value);
    }
  }
  return {
    schema: {
      meta: { type: 'timeseries-multi', custom: { resultType: 'matrix' } },
      fields: [
        { name: 'Time', type: 'time', typeInfo: { frame: 'time.Time' } },
        { name: 'Value', type: 'number', typeInfo: { frame: 'float64' }, labels },
      ],
    },
    data: { values: [times, values] },
  };
}
