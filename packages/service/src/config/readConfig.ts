import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Endpoint, ServiceConfig } from './config';
import { schema } from './schema';

/** What is wrong in a configuration file: one sentence a line, each with its place as editors take it. */
export class InvalidConfig extends Error {}

/** Characters of a wrong value that a message shows. */
const MAX_SHOWN = 60;

/**
 * Reads a configuration.
 *
 * @param text - YAML
 * @param file - what messages call it
 * @throws InvalidConfig with all that is wrong: `watch.yaml:12:7: watches[0].step: got "1 minutes", expected a duration`
 */
export function readConfig(text: string, file: string): ServiceConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new InvalidConfig(
      document.errors
        .map(({ pos, message }) => `${placeOf(file, lines, pos[0])}: no valid YAML: ${message}.`)
        .join('\n')
    );
  }
  const read = v.safeParse(schema, document.toJS() ?? {});
  if (read.success) {
    return withPaths(read.output, dirname(file));
  }
  throw new InvalidConfig(read.issues.map((issue) => describe(issue, document, file, lines)).join('\n'));
}

/** Files are seen from the folder of the configuration. */
function withPaths(config: ServiceConfig, folder: string): ServiceConfig {
  const { state, prometheus, grafana, alertmanager } = config;
  return {
    ...config,
    ...(state !== undefined && { state: resolve(folder, state) }),
    ...(prometheus && { prometheus: withFiles(prometheus, folder) }),
    ...(grafana && { grafana: withFiles(grafana, folder) }),
    ...(alertmanager && { alertmanager: withFiles(alertmanager, folder) }),
  };
}

function withFiles<T extends Endpoint>(endpoint: T, folder: string): T {
  const { tokenFile, tls } = endpoint;
  const files = Object.entries(tls ?? {}).map(([key, file]) => [
    key,
    key === 'serverName' ? file : resolve(folder, file),
  ]);
  return {
    ...endpoint,
    ...(tokenFile !== undefined && { tokenFile: resolve(folder, tokenFile) }),
    ...(tls && { tls: Object.fromEntries(files) }),
  };
}

type Issue = v.BaseIssue<unknown>;
type Path = ReadonlyArray<string | number>;

function describe(issue: Issue, document: Document, file: string, lines: LineCounter): string {
  const path: Path = issue.path?.map(({ key }) => key as string | number) ?? [];
  const name = path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    ''
  );
  const place = placeOf(file, lines, offsetOf(document, path));
  return `${place}: ${name === '' ? '' : `${name}: `}${sentenceOf(issue, path)}`;
}

/** Unknown and absent keys are told as such; what the core says of options is a sentence already. */
function sentenceOf({ type, expected, message, input }: Issue, path: Path): string {
  if (type === 'strict_object' && expected === 'never') {
    return 'there is no such key; see the reference of the configuration.';
  }
  if (input === undefined) {
    return 'is missing.';
  }
  if (type === 'strict_object') {
    return `got ${shown(input)}, expected keys with values.`;
  }
  if (!message.startsWith('expected ')) {
    return message;
  }
  return typeof input === 'object' ? `${message}.` : `got ${shown(input)}, ${message}.${hintOf(path, input)}`;
}

/** YAML takes `60` for a number; that a unit is missing is the usual slip. */
function hintOf(path: Path, input: unknown): string {
  const isTime = ['step', 'window', 'baseline', 'relearn', 'delay', 'timeout', 'refresh'].includes(String(path.at(-1)));
  return isTime && typeof input === 'number' ? ` A unit is missing: ${input}s?` : '';
}

function shown(input: unknown): string {
  const text = JSON.stringify(input) ?? String(input);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** Where the value of a path starts; of one that is not there, where the innermost that is there starts. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      return node.range[0];
    }
  }
  return document.contents?.range?.[0] ?? 0;
}

function placeOf(file: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset);
  return `${file}:${Math.max(1, line)}:${Math.max(1, col)}`;
}
