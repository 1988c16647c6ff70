import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonAnswer } from '../testing/fakeServers';
import { temporaryFolder } from '../testing/process';
import { askJson } from './request';

const endpoint = { url: 'http://prometheus', headers: {}, timeout: 50 };
const question = { path: '/api' };

/** A server that gives one answer after the other; the last one again and again. */
function server(...answers: ReadonlyArray<() => Response | Promise<Response>>) {
  const asked: RequestInit[] = [];
  const fetch = (async (_: unknown, init: RequestInit) => {
    asked.push(init);
    return answers[Math.min(asked.length, answers.length) - 1]();
  }) as typeof globalThis.fetch;
  return { transport: { fetch, random: () => 0 }, asked };
}

const ok = (): Response => jsonAnswer({ fine: true });
const status =
  (code: number, headers = {}) =>
  (): Response =>
    jsonAnswer({ message: 'try later' }, code, headers);
const down = (): Promise<Response> =>
  Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }));

it.each([429, 502, 503, 504])('tries again after %i', async (code) => {
  const { transport, asked } = server(status(code), status(code), ok);
  expect(await askJson('Prometheus', endpoint, question, transport)).toEqual({ fine: true });
  expect(asked).toHaveLength(3);
});

it('waits as long as the server says', async () => {
  const { transport } = server(status(429, { 'retry-after': '1' }), ok);
  const start = Date.now();
  await askJson('Prometheus', endpoint, question, transport);
  expect(Date.now() - start).toBeGreaterThanOrEqual(990);
});

it.each([
  ['that is down', down, 4, 'unreachable', 'Prometheus cannot be reached at http://prometheus: ECONNREFUSED.'],
  [
    'that answers with a page',
    () => new Response('<!doctype html><title>Sign in'),
    1,
    'no-json',
    'Prometheus answered 200 with a web page, expected JSON: is the address that of the API, and not of a login page?',
  ],
  [
    'that refuses the token',
    status(401),
    1,
    'unauthorized',
    'Prometheus answered 401: try later; expected a token that may do this, see "tokenFile".',
  ],
  [
    'that refuses the query',
    () => jsonAnswer({ status: 'error', error: 'parse error: unexpected )' }, 400),
    1,
    'refused',
    'Prometheus answered 400: parse error: unexpected ).',
  ],
  ['that is busy for long', status(503), 4, 'overloaded', 'Prometheus answered 503: try later.'],
  [
    'that cuts the answer',
    () => new Response('{"status":"succ'),
    1,
    'no-json',
    'Prometheus answered 200: {"status":"succ, expected JSON: is the address that of the API, and not of a login page?',
  ],
])('of a server %s it says so in one sentence', async (_, answer, nTries, reason, message) => {
  const { transport, asked } = server(answer);
  await expect(askJson('Prometheus', endpoint, question, transport)).rejects.toMatchObject({ reason, message });
  expect(asked).toHaveLength(nTries);
});

it('gives up after the time-out, and when the service stops', async () => {
  const slow = {
    fetch: ((_: unknown, { signal }: RequestInit) =>
      new Promise((__, reject) =>
        signal!.addEventListener('abort', () => reject(new Error('aborted')))
      )) as typeof fetch,
    random: () => 0,
  };
  await expect(askJson('Prometheus', endpoint, question, slow)).rejects.toMatchObject({ reason: 'timeout' });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 10);
  const asking = askJson('Prometheus', { ...endpoint, timeout: 60_000 }, question, { ...slow, stop: stop.signal });
  await expect(asking).rejects.toMatchObject({ reason: 'stopped' });
});

it('reads the token before every request, and no message holds it', async () => {
  const tokenFile = path.join(temporaryFolder(), 'token');
  const { transport, asked } = server(ok, status(403));
  for (const token of ['first', 'second']) {
    writeFileSync(tokenFile, `${token}\n`);
    await askJson('Grafana', { ...endpoint, tokenFile }, question, transport).catch(({ message }: Error) =>
      expect(message).not.toContain(token)
    );
  }
  expect(asked.map(({ headers }) => headers)).toMatchObject([
    { authorization: 'Bearer first' },
    { authorization: 'Bearer second' },
  ]);
  const missing = askJson('Grafana', { ...endpoint, tokenFile: '/nowhere/token' }, question, transport);
  await expect(missing).rejects.toThrow(/^The token for Grafana cannot be read: ENOENT/);
});
