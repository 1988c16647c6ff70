import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSiteServer, listen } from './server';

/** Status and body of a request whose path is sent as it is, `..` included. */
function get(port: number, rawPath: string): Promise<{ status?: number; type?: string; body: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: rawPath }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'], body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('createSiteServer', () => {
  let folder: string;
  let server: Server;
  let port: number;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'site-'));
    await writeFile(path.join(folder, 'index.html'), '<base href="./" />page');
    await writeFile(path.join(folder, 'app.js'), 'script');
    server = createSiteServer(folder);
    port = await listen(server, 21_680, () => undefined);
  });

  afterEach(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  it('answers / and /d/<uid> with the page, whose addresses count from the root', async () => {
    for (const address of ['/', '/?theme=light', '/d/some-dashboard?editPanel=1']) {
      expect(await get(port, address)).toMatchObject({ status: 200, body: '<base href="/" />page' });
    }
  });

  it('serves files with their type', async () => {
    expect(await get(port, '/app.js')).toEqual({ status: 200, type: 'text/javascript; charset=utf-8', body: 'script' });
  });

  it('says that a file is not there', async () => {
    expect((await get(port, '/missing.js')).status).toBe(404);
  });

  it('does not leave its folder', async () => {
    for (const address of ['/../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc/passwd']) {
      expect((await get(port, address)).status).toBe(404);
    }
  });

  it('takes the next free port and says which was taken', async () => {
    const second = createSiteServer(folder);
    const taken: number[] = [];
    const secondPort = await listen(second, port, (busy) => taken.push(busy));
    expect(secondPort).toBeGreaterThan(port);
    expect(taken).toContain(port);
    expect((second.address() as AddressInfo).address).toBe('127.0.0.1');
    second.close();
  });

  describe('with a Prometheus', () => {
    let prometheus: Server;
    const asked: Array<string | undefined> = [];

    beforeEach(async () => {
      asked.length = 0;
      prometheus = createServer(({ url }, response) => {
        asked.push(url);
        response.writeHead(422).end('{"status":"error"}');
      });
      const prometheusPort = await listen(prometheus, 21_780, () => undefined);
      server.close();
      server = createSiteServer(folder, new URL(`http://127.0.0.1:${prometheusPort}/sub`));
      port = await listen(server, 21_880, () => undefined);
    });

    afterEach(() => prometheus.close());

    it('hands queries on, and the answer back as it is', async () => {
      const answer = await get(port, '/prometheus/api/v1/query_range?query=up&step=2');
      expect(asked).toEqual(['/sub/api/v1/query_range?query=up&step=2']);
      expect(answer).toMatchObject({ status: 422, body: '{"status":"error"}' });
    });

    it('tells the page so', async () => {
      expect((await get(port, '/')).body).toBe('<base href="/" /><meta name="prometheus" content="handed on" />page');
    });

    it('hands nothing else on', async () => {
      expect((await get(port, '/prometheus/api/v1/admin/tsdb/delete_series')).status).toBe(404);
      expect(asked).toEqual([]);
    });

    it('says where nobody answers', async () => {
      await new Promise((closed) => prometheus.close(closed));
      const { status, body } = await get(port, '/prometheus/api/v1/query_range?query=up');
      expect(status).toBe(502);
      expect(body).toContain('does not answer: is Prometheus running there?');
    });
  });
});
