import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { handOn, isForPrometheus } from './handOn';

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Tells the page that queries are handed on: without it the page does not ask, and no failed request is logged. */
const PROMETHEUS_MARK = '<meta name="prometheus" content="handed on" />';

/**
 * Serves a folder on 127.0.0.1. `/d/<uid>` answers with the page, as in Grafana.
 *
 * @param prometheus queries below `/prometheus/` are handed on to it.
 */
export function createSiteServer(siteDir: string, prometheus?: URL): Server {
  const root = path.resolve(siteDir);
  return createServer((request, response) => {
    if (prometheus && isForPrometheus(request)) {
      handOn(request, response, prometheus);
      return;
    }
    answer(root, prometheus !== undefined, request, response).catch(() =>
      response.writeHead(500).end('The file could not be read.')
    );
  });
}

/**
 * Listens on the first free port from `port` on.
 *
 * @param onTaken called with each port that was taken.
 * @returns the port that is listened on.
 */
export async function listen(server: Server, port: number, onTaken: (port: number) => void): Promise<number> {
  for (let candidate = port; candidate <= Math.min(port + 100, 65535); candidate++) {
    if (await tryToListen(server, candidate)) {
      return candidate;
    }
    onTaken(candidate);
  }
  throw new Error(`No free port from ${port} on: choose another with --port.`);
}

function tryToListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error);
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

async function answer(
  root: string,
  hasPrometheus: boolean,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (pathname === '/' || pathname.startsWith('/d/')) {
    // Below /d/ relative addresses would miss: this server's base is always its root.
    const page = await readFile(path.join(root, 'index.html'), 'utf8');
    response
      .writeHead(200, { 'content-type': mimeTypes['.html'] })
      .end(page.replace('<base href="./" />', `<base href="/" />${hasPrometheus ? PROMETHEUS_MARK : ''}`));
    return;
  }
  const file = path.join(root, path.normalize(pathname));
  const isFile =
    file.startsWith(root + path.sep) &&
    (await stat(file).then(
      (s) => s.isFile(),
      () => false
    ));
  if (!isFile) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file in the preview.');
    return;
  }
  const type = mimeTypes[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
  createReadStream(file).pipe(response);
}
