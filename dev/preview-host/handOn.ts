import { get, type IncomingMessage, type ServerResponse } from 'node:http';

const PREFIX = '/prometheus/';

/** Whether a request is meant for the Prometheus behind the preview. */
export function isForPrometheus({ url = '/', method }: IncomingMessage): boolean {
  return method === 'GET' && url.startsWith(`${PREFIX}api/v1/query`);
}

/** Hands a query on to Prometheus, and its answer back. Nothing but queries: they change nothing there. */
export function handOn({ url = '/' }: IncomingMessage, response: ServerResponse, prometheus: URL): void {
  const headers = { 'content-type': 'application/json' };
  const target = new URL(url.slice(PREFIX.length), withSlash(prometheus));
  const asking = get(target, (answer) => {
    response.writeHead(answer.statusCode ?? 502, headers);
    answer.pipe(response);
  });
  asking.on('error', () => {
    const error = `${prometheus.origin} does not answer: is Prometheus running there?`;
    response.writeHead(502, headers).end(JSON.stringify({ status: 'error', error }));
  });
}

function withSlash(address: URL): URL {
  return new URL(address.href.endsWith('/') ? address.href : `${address.href}/`);
}
