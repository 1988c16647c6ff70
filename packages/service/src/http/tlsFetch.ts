import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:https';
import type { Tls } from '../config/config';
import { messageOf, SourceError } from './sourceError';

/** An agent, and the files that it was made of. */
interface Keyed {
  readonly text: string;
  readonly agent: Agent;
}

/** Agents keep connections: one for each set of certificates that is in use. */
const agents = new WeakMap<Tls, Keyed>();

/**
 * `fetch` with certificates of one's own: Node's `fetch` takes none. The files are read before every request, so that they
 * may be rotated; connections are kept while they stay the same.
 *
 * @param server - what messages call it
 */
export function fetchWith(tls: Tls, server: string): typeof fetch {
  return async (input, init = {}) => {
    const agent = await agentOf(tls, server);
    const body = init.body === undefined || init.body === null ? undefined : String(init.body);
    const headers = {
      ...(init.body instanceof URLSearchParams && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
      ...(init.headers as Record<string, string> | undefined),
    };
    const { method = 'GET', signal } = init;
    return new Promise<Response>((resolve, reject) => {
      const fail = (cause: unknown): void => reject(Object.assign(new TypeError('fetch failed'), { cause }));
      const asked = request(String(input), { method, headers, agent, signal: signal ?? undefined }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', fail);
        answer.on('end', () => {
          const { statusCode = 500, headers: given } = answer;
          const all = Object.entries(given).map(([name, value]) => [name, String(value)] as [string, string]);
          const isEmpty = statusCode === 204 || statusCode === 304;
          resolve(new Response(isEmpty ? null : Buffer.concat(parts), { status: statusCode, headers: all }));
        });
      });
      asked.on('error', fail);
      asked.end(body);
    });
  };
}

async function agentOf(tls: Tls, server: string): Promise<Agent> {
  const [ca, cert, key] = await Promise.all([tls.ca, tls.cert, tls.key].map((file) => readPart(file, server)));
  const text = JSON.stringify([ca, cert, key]);
  const known = agents.get(tls);
  if (known?.text === text) {
    return known.agent;
  }
  known?.agent.destroy();
  const { serverName: servername } = tls;
  const agent = new Agent({ keepAlive: true, ca, cert, key, ...(servername !== undefined && { servername }) });
  agents.set(tls, { text, agent });
  return agent;
}

async function readPart(file: string | undefined, server: string): Promise<string | undefined> {
  try {
    return file === undefined ? undefined : await readFile(file, 'utf8');
  } catch (error) {
    throw new SourceError('unauthorized', `A certificate for ${server} cannot be read: ${messageOf(error)}.`);
  }
}
