import { type BackendSrv, config } from '@grafana/runtime';

/** An annotation as `/api/annotations` takes it; times are epoch milliseconds. */
interface NewAnnotation {
  dashboardUID?: string;
  panelId?: number;
  time: number;
  timeEnd?: number;
  tags?: string[];
  text: string;
}

interface Annotation extends NewAnnotation {
  id: number;
}

interface Query {
  dashboardUID?: string;
  panelId?: number;
  from: number;
  to: number;
  tags?: string;
}

const path = '/api/annotations';

/**
 * Grafana's server as far as the preview has one: annotations, by Grafana's rules (who may, what is refused), kept until
 * the page is closed. Whatever else needs a server says so.
 */
export function createBackendSrv(): BackendSrv {
  const annotations = new Map<number, Annotation>();
  let nSaved = 0;

  const offered = {
    get: async (url: string, query: Query) => {
      expectPath(url, path);
      return [...annotations.values()].filter((annotation) => answers(annotation, query));
    },
    post: async (url: string, annotation: NewAnnotation) => {
      expectPath(url, path);
      refuseViewers('annotations:create');
      if (annotation.text === '') {
        throw failure(400, 'Failed to save annotation');
      }
      const id = ++nSaved;
      annotations.set(id, { ...annotation, id });
      return { id, message: 'Annotation added' };
    },
    patch: async (url: string, changes: Partial<NewAnnotation>) => {
      const id = Number(url.slice(path.length + 1));
      expectPath(url, `${path}/${id}`);
      refuseViewers('annotations:write');
      const annotation = annotations.get(id);
      if (!annotation) {
        throw failure(404, 'Annotation not found');
      }
      annotations.set(id, { ...annotation, ...changes });
      return { message: 'Annotation patched' };
    },
    delete: async (url: string) => {
      const id = url.slice(path.length + 1);
      expectPath(url, `${path}/${id}`);
      refuseViewers('annotations:delete');
      // As in Grafana: what is not there counts as deleted.
      annotations.delete(Number(id));
      return { message: 'Annotation deleted' };
    },
  };
  return new Proxy(offered as unknown as BackendSrv, {
    get: (target, name, receiver) => (name in target ? Reflect.get(target, name, receiver) : noServer),
  });
}

function answers({ dashboardUID, panelId, time, timeEnd = time, tags = [] }: Annotation, query: Query): boolean {
  return (
    (query.dashboardUID === undefined || query.dashboardUID === dashboardUID) &&
    (query.panelId === undefined || query.panelId === panelId) &&
    (query.tags === undefined || tags.includes(query.tags)) &&
    time <= query.to &&
    timeEnd >= query.from
  );
}

function refuseViewers(permission: string): void {
  if (config.bootData.user.orgRole === 'Viewer') {
    throw failure(403, `You'll need additional permissions to perform this action. Permissions needed: ${permission}`);
  }
}

/** What Grafana's own client rejects with. */
function failure(status: number, message: string): object {
  return { status, statusText: '', data: { message }, config: { url: path } };
}

function expectPath(got: string, expected: string): void {
  if (got !== expected) {
    noServer();
  }
}

function noServer(): never {
  throw new Error('The preview has no Grafana server: this needs a real Grafana.');
}
