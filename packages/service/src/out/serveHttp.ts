import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the service answers about itself. */
export interface Answers {
  /** The text of `/metrics` and its content type. */
  readonly metrics: () => Promise<{ readonly text: string; readonly contentType: string }>;
  /** Why the service is not ready yet, one sentence; undefined if it is. */
  readonly notReady: () => string | undefined;
}

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** Serves `/metrics`, `/-/healthy` and `/-/ready`, as Prometheus names them. */
export async function serveHttp(host: string, port: number, answers: Answers): Promise<RunningServer> {
  const server = createServer((request, response) => {
    const send = (status: number, text: string, contentType = 'text/plain; charset=utf-8'): void => {
      response.writeHead(status, { 'content-type': contentType, 'x-content-type-options': 'nosniff' });
      response.end(request.method === 'HEAD' ? undefined : text);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      send(405, 'Only GET is answered.\n');
      return;
    }
    switch (new URL(request.url ?? '/', 'http://localhost').pathname) {
      case '/metrics':
        answers.metrics().then(
          ({ text, contentType }) => send(200, text, contentType),
          (error: unknown) => send(500, `${String(error)}\n`)
        );
        break;
      case '/-/healthy':
        send(200, 'The service is alive.\n');
        break;
      case '/-/ready': {
        const reason = answers.notReady();
        send(reason === undefined ? 200 : 503, `${reason ?? 'Every watch has been judged.'}\n`);
        break;
      }
      case '/':
        send(200, 'anomaly-forest watch: /metrics, /-/healthy, /-/ready\n');
        break;
      default:
        send(404, 'Not here; expected /metrics, /-/healthy or /-/ready.\n');
    }
  });
  await listen(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Something listens on ${host}:${port} already; expected a free port in "listen".`)
          : error
      )
    );
    server.listen(port, host, resolve);
  });
}
