import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { faults, FaultSwitch, isFaultName, isRoute, routes } from './faults';
import { GatewayMetrics } from './metrics';

interface GatewayParts {
  readonly faults: FaultSwitch;
  readonly metrics: GatewayMetrics;
  /** Milliseconds that the next request takes while nothing is wrong. */
  readonly serviceTime: () => number;
}

/**
 * A gateway: takes its time for every request and reports it. `GET /metrics` is for Prometheus, `POST /fault/NAME`
 * puts a fault on in place of any other, `POST /fault/NAME?route=/pay` on one route alone, `DELETE /fault` takes it off; every
 * other address is traffic.
 */
export function createGateway(parts: GatewayParts): Server {
  return createServer((request, response) => {
    answer(parts, request, response).catch((error: unknown) => {
      response.writeHead(500).end(`${String(error)}\n`);
    });
  });
}

async function answer(parts: GatewayParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway');
  if (pathname === '/metrics') {
    const { registry } = parts.metrics;
    response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
  } else if (/^\/fault(\/|$)/.test(pathname)) {
    const name = pathname.slice('/fault/'.length);
    const { code, text } = switchFault(parts.faults, request.method, name, searchParams.get('route') ?? undefined);
    response.writeHead(code, { 'content-type': 'text/plain' }).end(`${text}\n`);
  } else {
    await serve(parts, pathname, response);
  }
}

async function serve(
  { faults: fault, metrics, serviceTime }: GatewayParts,
  path: string,
  response: ServerResponse
): Promise<void> {
  const start = performance.now();
  await sleep(serviceTime() * fault.serviceTime(path));
  response.writeHead(200).end('served\n');
  metrics.answered(isRoute(path) ? path : 'other', 200, (performance.now() - start) / 1000);
}

function switchFault(
  active: FaultSwitch,
  method: string | undefined,
  name: string,
  route: string | undefined
): { code: number; text: string } {
  if (method === 'DELETE') {
    active.active = undefined;
    active.route = undefined;
  } else if (method === 'POST') {
    if (!isFaultName(name)) {
      return { code: 404, text: `Got "${name}" as fault, expected one of ${Object.keys(faults).join(', ')}.` };
    }
    if (route !== undefined && !isRoute(route)) {
      return { code: 404, text: `Got "${route}" as route, expected one of ${Object.keys(routes).join(', ')}.` };
    }
    active.active = name;
    active.route = route;
  } else if (method !== 'GET') {
    return { code: 405, text: `Got ${method}, expected GET, POST or DELETE.` };
  }
  return {
    code: 200,
    text: `Fault: ${active.active ?? 'none'}${active.route === undefined ? '' : ` on ${active.route}`}`,
  };
}
