import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { temporaryFolder } from '../testing/process';
import { askJson } from './request';

const folder = temporaryFolder();
const fileOf = (name: string): string => path.join(folder, name);
const openssl = (...args: string[]): Buffer => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });

/** A certificate for a name, signed by an authority of its own. */
function certify(name: string, extension: string): void {
  openssl(
    'req',
    '-new',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    `${name}.key`,
    '-out',
    `${name}.csr`,
    '-subj',
    `/CN=${name}`
  );
  writeFileSync(fileOf(`${name}.ext`), extension);
  openssl(
    'x509',
    '-req',
    '-in',
    `${name}.csr`,
    '-CA',
    'ca.crt',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '2',
    '-extfile',
    `${name}.ext`,
    '-out',
    `${name}.crt`
  );
}

let server: Server;
let url: string;
const seen: Array<{ method?: string; body: string; type?: string }> = [];

beforeAll(async () => {
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.crt',
    '-days',
    '2',
    '-subj',
    '/CN=authority'
  );
  certify('server', 'subjectAltName=IP:127.0.0.1,DNS:prometheus.internal');
  certify('client', 'extendedKeyUsage=clientAuth');
  const read = (name: string): Buffer => readFileSync(fileOf(name));
  server = createServer(
    {
      key: read('server.key'),
      cert: read('server.crt'),
      ca: read('ca.crt'),
      requestCert: true,
      rejectUnauthorized: true,
    },
    (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        seen.push({
          method: request.method,
          body: String(Buffer.concat(parts)),
          type: request.headers['content-type'],
        });
        response.writeHead(request.url === '/gone' ? 204 : 200, { 'content-type': 'application/json' });
        response.end(request.url === '/gone' ? undefined : '{"ok":true}');
      });
    }
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const tls = { ca: fileOf('ca.crt'), cert: fileOf('client.crt'), key: fileOf('client.key') };
const transport = { fetch, random: () => 0 };
const ask = (files: object, question: Parameters<typeof askJson>[2] = { path: '/' }): Promise<unknown> =>
  askJson('Prometheus', { url, headers: {}, timeout: 5000, tls: files }, question, transport);

it('a server that wants a certificate answers who has one', async () => {
  expect(await ask(tls)).toEqual({ ok: true });
  expect(await ask(tls, { method: 'POST', path: '/', form: { query: 'up' } })).toEqual({ ok: true });
  expect(await ask(tls, { method: 'POST', path: '/', json: { a: 'ä' } })).toEqual({ ok: true });
  expect(await ask(tls, { path: '/gone' })).toBeUndefined();
  expect(await ask({ ...tls, serverName: 'prometheus.internal' })).toEqual({ ok: true });
  expect(seen.slice(1, 3)).toEqual([
    { method: 'POST', body: 'query=up', type: 'application/x-www-form-urlencoded' },
    { method: 'POST', body: '{"a":"ä"}', type: 'application/json' },
  ]);
});

it.each([
  [
    'no certificate',
    () => ({ ca: tls.ca }),
    /^Prometheus cannot be reached at https:.*: (ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED|ECONNRESET|EPIPE)/,
  ],
  [
    'an authority that is not known',
    () => ({ cert: tls.cert, key: tls.key }),
    /cannot be reached at .*: UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED/,
  ],
  [
    'another name',
    () => ({ ...tls, serverName: 'elsewhere' }),
    /cannot be reached at .*: ERR_TLS_CERT_ALTNAME_INVALID/,
  ],
  [
    'a file that is not there',
    () => ({ ...tls, ca: fileOf('none.crt') }),
    /^A certificate for Prometheus cannot be read: ENOENT/,
  ],
  [
    'a file that is no certificate',
    () => ({ ...tls, ca: fileOf('server.ext') }),
    /^Prometheus cannot be reached at https:/,
  ],
])('%s is told in a sentence', async (_, files, message) => {
  await expect(ask(files())).rejects.toThrow(message);
});

it('files that are exchanged count from the next request on', async () => {
  const own = { ...tls, cert: fileOf('rotated.crt'), key: fileOf('rotated.key') };
  await expect(ask(own)).rejects.toThrow(/cannot be read/);
  certify('rotated', 'extendedKeyUsage=clientAuth');
  expect(await ask(own)).toEqual({ ok: true });
  renameSync(own.key, fileOf('moved.key'));
  await expect(ask(own)).rejects.toThrow(/cannot be read/);
});
