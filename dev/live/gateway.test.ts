import { type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { FaultSwitch } from './faults';
import { createGateway } from './gateway';
import { GatewayMetrics } from './metrics';

describe('createGateway', () => {
  const faults = new FaultSwitch();
  let server: Server;
  let address: string;

  beforeAll(async () => {
    server = createGateway({ faults, metrics: new GatewayMetrics(), serviceTime: () => 1 });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  async function ask(path: string, method = 'GET'): Promise<{ status: number; text: string }> {
    const response = await fetch(`${address}${path}`, { method });
    return { status: response.status, text: await response.text() };
  }

  it('counts every request and its duration, but not those for metrics and faults', async () => {
    await ask('/cart');
    await ask('/cart', 'POST');
    await ask('/fault');
    await ask('/metrics');
    const { text } = await ask('/metrics');
    expect(text).toContain('http_requests_total{route="/cart",code="200"} 2');
    expect(text).toContain('http_request_duration_seconds_count{route="/cart"} 2');
    expect(text).toContain('http_request_duration_seconds_bucket{le="+Inf",route="/cart"} 2');
  });

  it('has one series for all paths that are no routes', async () => {
    await ask('/index.php');
    await ask('/.env');
    const { text } = await ask('/metrics');
    expect(text).toContain('http_requests_total{route="other",code="200"} 2');
    expect(text).not.toContain('.env');
  });

  it('puts a fault on in place of any other, and off again', async () => {
    expect(await ask('/fault/lock', 'POST')).toEqual({ status: 200, text: 'Fault: lock\n' });
    expect(await ask('/fault/flood', 'POST')).toEqual({ status: 200, text: 'Fault: flood\n' });
    expect(await ask('/fault')).toEqual({ status: 200, text: 'Fault: flood\n' });
    expect(await ask('/fault/lock?route=/pay', 'POST')).toEqual({ status: 200, text: 'Fault: lock on /pay\n' });
    expect(await ask('/fault', 'DELETE')).toEqual({ status: 200, text: 'Fault: none\n' });
  });

  it.each([
    ['POST', '/fault/fire', 404, 'Got "fire" as fault, expected one of lock, upstream, flood.\n'],
    ['POST', '/fault', 404, 'Got "" as fault, expected one of lock, upstream, flood.\n'],
    ['POST', '/fault/lock?route=/x', 404, 'Got "/x" as route, expected one of /search, /cart, /pay.\n'],
    ['PUT', '/fault/lock', 405, 'Got PUT, expected GET, POST or DELETE.\n'],
  ])('answers %s %s with %i and one sentence, and changes no fault', async (method, path, status, text) => {
    expect(await ask(path, method)).toEqual({ status, text });
    expect(faults.active).toBeUndefined();
  });
});
