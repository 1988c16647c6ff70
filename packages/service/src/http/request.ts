import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Endpoint } from '../config/config';
import { messageOf, type Reason, SourceError } from './sourceError';
import { fetchWith } from './tlsFetch';

/** What is asked of a server. */
export interface Question {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the endpoint's address, with a slash in front. */
  readonly path: string;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>> | URLSearchParams;
  /** Sent as JSON. */
  readonly json?: unknown;
}

/** How requests are made; tests have others. */
export interface Transport {
  readonly fetch: typeof fetch;
  /** Between 0 and 1, to spread retries. */
  readonly random: () => number;
  /** Ends everything that is under way. */
  readonly stop?: AbortSignal;
}

/** Answers that may be others in a moment. */
const RETRIED = [429, 502, 503, 504];

/** Tries in all, and the longest wait before the second one; each further wait may be twice as long. Milliseconds. */
const MAX_TRIES = 4;
const FIRST_WAIT = 500;

/** The longest time that a server's `Retry-After` is honoured within one question; milliseconds. */
const MAX_RETRY_AFTER = 20_000;

/** Characters of an answer that a message shows. */
const MAX_SHOWN = 200;

/**
 * Asks a server and returns the JSON that it answers with; undefined for an empty answer. What may pass is tried again,
 * with waits that grow and are drawn at random, so that many processes do not ask all at once.
 *
 * @param server - what messages call it
 * @throws SourceError with one sentence
 */
export async function askJson(
  server: string,
  endpoint: Endpoint,
  question: Question,
  transport: Transport
): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptOnce(server, endpoint, question, transport);
    if ('answer' in outcome) {
      return outcome.answer;
    }
    if (!outcome.mayPass || attempt === MAX_TRIES) {
      throw outcome.error;
    }
    const wait = outcome.retryAfter ?? FIRST_WAIT * 2 ** (attempt - 1) * transport.random();
    await sleep(wait, undefined, { signal: transport.stop }).catch(() => {
      throw stopped(server);
    });
  }
}

type Outcome =
  | { readonly answer: unknown }
  | { readonly error: SourceError; readonly mayPass: boolean; readonly retryAfter?: number };

async function attemptOnce(
  server: string,
  endpoint: Endpoint,
  question: Question,
  transport: Transport
): Promise<Outcome> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), endpoint.timeout).unref();
  const stop = (): void => deadline.abort();
  transport.stop?.addEventListener('abort', stop, { once: true });
  try {
    if (transport.stop?.aborted) {
      throw stopped(server);
    }
    const init = { ...(await requestOf(server, endpoint, question)), signal: deadline.signal };
    const ask = endpoint.tls ? fetchWith(endpoint.tls, server) : transport.fetch;
    const response = await ask(endpoint.url + question.path, init);
    return readAnswer(server, response, await response.text());
  } catch (error) {
    if (error instanceof SourceError) {
      return { error, mayPass: false };
    }
    if (transport.stop?.aborted) {
      return { error: stopped(server), mayPass: false };
    }
    const failure = deadline.signal.aborted
      ? new SourceError(
          'timeout',
          `${server} did not answer within ${endpoint.timeout / 1000} s; a longer "timeout" or a simpler query would help.`
        )
      : new SourceError('unreachable', `${server} cannot be reached at ${endpoint.url}: ${causeOf(error)}.`);
    return { error: failure, mayPass: true };
  } finally {
    clearTimeout(timer);
    transport.stop?.removeEventListener('abort', stop);
  }
}

async function requestOf(server: string, { tokenFile, headers }: Endpoint, question: Question): Promise<RequestInit> {
  const { method = 'GET', form, json } = question;
  const token = tokenFile === undefined ? undefined : await readToken(server, tokenFile);
  return {
    method,
    headers: {
      accept: 'application/json',
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...headers,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(form && { body: new URLSearchParams(form) }),
    ...(json !== undefined && { body: JSON.stringify(json) }),
  };
}

async function readToken(server: string, file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    throw new SourceError('unauthorized', `The token for ${server} cannot be read: ${messageOf(error)}.`);
  }
}

function readAnswer(server: string, response: Response, text: string): Outcome {
  const { status } = response;
  const answer = parse(text);
  if (response.ok && answer !== INVALID) {
    return { answer };
  }
  const got = answer === INVALID ? wordsOf(text) : reasonIn(answer);
  return {
    error: new SourceError(reasonOf(response), `${server} answered ${status}${got}${adviceOn(response)}`, status),
    mayPass: RETRIED.includes(status),
    retryAfter: retryAfterOf(response),
  };
}

const INVALID = Symbol('no JSON');

/** Undefined for an empty answer. */
function parse(text: string): unknown {
  try {
    return text.trim() === '' ? undefined : JSON.parse(text);
  } catch {
    return INVALID;
  }
}

function wordsOf(text: string): string {
  return /^\s*</.test(text) ? ' with a web page' : `: ${shorten(text)}`;
}

/** Prometheus says `error`, Grafana and Alertmanager `message`, Grafana's query API an `error` for each query. */
function reasonIn(answer: unknown): string {
  const { error, message, results } = objectOf(answer);
  const failures = Object.entries(objectOf(results)).flatMap(([refId, result]) => {
    const { error: failure } = objectOf(result);
    return typeof failure === 'string' ? [`query ${refId} fails: ${failure}`] : [];
  });
  const reason = [error, ...failures, message].find((one) => typeof one === 'string');
  const text = reason ?? (typeof answer === 'string' ? answer : undefined);
  return text === undefined ? '' : `: ${shorten(text)}`;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function reasonOf({ ok, status }: Response): Reason {
  if (ok) {
    return 'no-json';
  }
  switch (status) {
    case 401:
    case 403:
      return 'unauthorized';
    case 413:
      return 'too-large';
    case 429:
    case 502:
    case 503:
    case 504:
      return 'overloaded';
    default:
      return 'refused';
  }
}

function adviceOn({ ok, status }: Response): string {
  if (ok) {
    return ', expected JSON: is the address that of the API, and not of a login page?';
  }
  return status === 401 || status === 403 ? '; expected a token that may do this, see "tokenFile".' : '.';
}

/** Seconds or a date, as HTTP has it. */
function retryAfterOf({ headers }: Response): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) {
    return undefined;
  }
  const wait = /^\d+$/.test(value) ? 1000 * Number(value) : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.min(MAX_RETRY_AFTER, Math.max(0, wait)) : undefined;
}

function stopped(server: string): SourceError {
  return new SourceError('stopped', `The question to ${server} was given up: the service stops.`);
}

/** Of "fetch failed" only the cause is of use. */
function causeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? messageOf(error);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}
