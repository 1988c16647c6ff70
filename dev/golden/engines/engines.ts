import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { chromiumArguments, chromiumPath } from '../../preview-host/chromium';

export type Hashes = Readonly<Record<string, string>>;

/** Runs a script that defines `engine.hashes()` and returns what it gives; nothing if this machine has no such engine. */
interface Engine {
  readonly name: string;
  readonly run: (script: string) => Promise<Hashes | undefined>;
}

export const ENGINES: readonly Engine[] = [
  shell('V8 (node)', process.execPath, '--eval', 'console.log'),
  shell('JavaScriptCore (jsc)', 'jsc', '-e', 'print'),
  browser('V8 (Chromium)', chromiumPath(), (profile) => [
    '--headless=new',
    ...chromiumArguments,
    `--user-data-dir=${profile}`,
  ]),
  browser('SpiderMonkey (Firefox)', commandOf('firefox-esr') ?? commandOf('firefox'), (profile) => [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
  ]),
];

/** A browser that has not answered by then is given up. */
const PATIENCE_MS = 300_000;

function commandOf(name: string): string | undefined {
  return spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim() || undefined;
}

/** An engine that takes a program as an argument and has a function to print a line. */
function shell(name: string, program: string, option: string, print: string): Engine {
  const run = async (script: string): Promise<Hashes | undefined> => {
    const command = commandOf(program);
    if (!command) {
      return undefined;
    }
    const source = `${readFileSync(script, 'utf8')}; ${print}(JSON.stringify(engine.hashes()))`;
    const { stdout, stderr, status } = spawnSync(command, [option, source], { encoding: 'utf8' });
    if (status !== 0) {
      throw new Error(`${command} ended with ${status}: ${stderr}`);
    }
    return JSON.parse(stdout);
  };
  return { name, run };
}

/** A browser that opens a page, which sends the hashes back. */
function browser(name: string, command: string | undefined, argumentsFor: (profile: string) => string[]): Engine {
  const run = async (script: string): Promise<Hashes | undefined> => {
    if (!command) {
      return undefined;
    }
    const profile = mkdtempSync(join(tmpdir(), 'anomaly-forest-engine-'));
    const { server, url, answer } = await servePage(readFileSync(script, 'utf8'));
    const child = spawn(command, [...argumentsFor(profile), url], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill(), PATIENCE_MS);
    const exit = once(child, 'exit');
    try {
      const ended = exit.then(([code]) => {
        throw new Error(`${command} ended with ${code} before it answered.`);
      });
      return await Promise.race([answer, ended]);
    } finally {
      clearTimeout(timer);
      child.kill();
      await exit; // until then it may write to its profile
      server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  return { name, run };
}

async function servePage(script: string): Promise<{ server: Server; url: string; answer: Promise<Hashes> }> {
  const body = `fetch('/hashes', { method: 'POST', body: JSON.stringify(engine.hashes()) })`;
  const page = `<!doctype html><meta charset="utf-8"><script>${script}</script><script>${body}</script>`;
  const server = createServer();
  const answer = new Promise<Hashes>((resolve) => {
    server.on('request', (request: IncomingMessage, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(request.url === '/' ? page : '');
      if (request.url === '/hashes') {
        text(request).then((hashes) => resolve(JSON.parse(hashes)));
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, answer };
}
