import { parseDuration, writeDuration } from '@anomaly-forest/core/internal/duration';
import { isRecord } from './isRecord';

/** A dashboard variable with the value that was saved with the dashboard. */
export interface Variable {
  /** One, or several of a variable that may have several. */
  readonly values: readonly string[];
  /** What is shown of the values. */
  readonly text: string;
  /** Whether several values could be chosen: such values are written so that they fit where several stand. */
  readonly isMulti: boolean;
  /** Stands for all values as it is, in every format. */
  readonly allValue?: string;
  /** Why there is no value: one sentence. */
  readonly problem?: string;
}

/** By name. */
export type Variables = ReadonlyMap<string, Variable>;

/** What Grafana saves for "All". */
const ALL = '$__all';

/** A variable's value is known to the browser only; the message is one sentence. */
export class UnresolvedVariable extends Error {}

/**
 * The variables of a dashboard, as they were saved.
 *
 * @param list - `templating.list` of a dashboard: anything
 * @param step - milliseconds, for intervals that are chosen by themselves
 */
export function readVariables(list: unknown, step: number): Variables {
  const variables = (Array.isArray(list) ? list : []).filter(isRecord);
  return new Map(
    variables.flatMap((variable) => {
      const { name } = variable;
      return typeof name === 'string' ? [[name, variableOf(name, variable, step)] as const] : [];
    })
  );
}

/** A variable with one plain value. */
export function plainVariable(value: string | number): Variable {
  return { values: [String(value)], text: String(value), isMulti: false };
}

function variableOf(name: string, saved: Readonly<Record<string, unknown>>, step: number): Variable {
  const { type, query } = saved;
  const isMulti = saved.multi === true || saved.includeAll === true;
  const { value, text } = isRecord(saved.current) ? saved.current : { value: undefined, text: undefined };
  const given = textsOf(value).length > 0 ? textsOf(value) : defaultOf(saved);
  const shown = textsOf(text).join(' + ') || given.join(' + ');
  if (type === 'adhoc' || type === 'groupby') {
    return { values: [''], text: '', isMulti, ...(hasFilters(saved) && { problem: filtersSentence(name) }) };
  }
  if (given.includes(ALL)) {
    return allOf(name, saved, isMulti);
  }
  if (type === 'interval' && given[0]?.startsWith('$__auto')) {
    return plainVariable(writeDuration(step));
  }
  if (given.length === 0 && !(type === 'textbox' && (query === '' || query === undefined))) {
    const problem = `The variable "${name}" has no value that was saved with the dashboard: choose one, and save the dashboard with its current values.`;
    return { values: [], text: '', isMulti, problem };
  }
  return { values: given.length === 0 ? [''] : given, text: shown, isMulti };
}

/** What holds while nobody has chosen. */
function defaultOf({ type, query }: Readonly<Record<string, unknown>>): string[] {
  if (typeof query !== 'string' || query === '') {
    return [];
  }
  switch (type) {
    case 'constant':
    case 'textbox':
      return [query];
    case 'custom':
    case 'interval':
      return customValues(query).slice(0, 1);
    default:
      return [];
  }
}

/** `a, b, name : value` */
function customValues(query: string): string[] {
  return query
    .split(/(?<!\\),/)
    .map((entry) => entry.replaceAll('\\,', ',').trim())
    .map((entry) => entry.split(/\s+:\s+/, 2).at(-1)!)
    .filter((value) => value !== '');
}

function allOf(name: string, saved: Readonly<Record<string, unknown>>, isMulti: boolean): Variable {
  const { allValue, options, query, type } = saved;
  if (typeof allValue === 'string' && allValue !== '') {
    return { values: [allValue], text: 'All', isMulti, allValue };
  }
  const listed = (Array.isArray(options) ? options : [])
    .filter(isRecord)
    .flatMap(({ value }) => textsOf(value))
    .filter((value) => value !== ALL);
  const values = type === 'custom' && typeof query === 'string' ? customValues(query) : listed;
  const problem = `The variable "${name}" is set to All, and its values are known to the browser only: set a "Custom all value" such as .+ in the settings of the variable, or save the dashboard with values chosen.`;
  return { values, text: 'All', isMulti, ...(values.length === 0 && { problem }) };
}

function hasFilters({ filters, current }: Readonly<Record<string, unknown>>): boolean {
  return (Array.isArray(filters) && filters.length > 0) || (isRecord(current) && textsOf(current.value).length > 0);
}

function filtersSentence(name: string): string {
  return `The filters of the variable "${name}" are put into queries by the browser: write them into the query instead.`;
}

function textsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => (['string', 'number', 'boolean'].includes(typeof one) ? [String(one)] : []));
}

/** `$name`, `[[name:format]]`, `${name.path:format}`. */
const PLACE = /\$(\w+)|\[\[(\w+?)(?::(\w+))?\]\]|\$\{(\w+)(?:\.([^:}]+))?(?::([^}]+))?\}/g;

/**
 * A text with the values of variables in place of their names. Names that are no variable stay: they may be the data
 * source's own (`$__timeFilter`), or no variable at all (`$1`).
 *
 * @param format - how values are written where the text names no format: see `formatOf`
 * @throws UnresolvedVariable
 */
export function interpolate(text: string, variables: Variables, format: string): string {
  return text.replace(PLACE, (place, plain, squared, squaredFormat, braced, path, bracedFormat) => {
    const name: string = plain ?? squared ?? braced;
    const variable = variables.get(name);
    if (!variable || path !== undefined) {
      return place;
    }
    if (variable.problem !== undefined) {
      throw new UnresolvedVariable(variable.problem);
    }
    return written(name, variable, squaredFormat ?? bracedFormat ?? format);
  });
}

/** Names of the variables that a text uses, among those that there are. */
export function usedIn(text: string, variables: Variables): string[] {
  const names = [...text.matchAll(PLACE)].map(([, plain, squared, , braced]) => plain ?? squared ?? braced);
  return [...new Set(names)].filter((name) => variables.has(name));
}

/** Interpolates every text of a JSON value. */
export function interpolateAll<T>(value: T, variables: Variables, format: string): T {
  if (typeof value === 'string') {
    return interpolate(value, variables, format) as T;
  }
  if (Array.isArray(value)) {
    return value.map((one) => interpolateAll(one, variables, format)) as T;
  }
  return isRecord(value)
    ? (Object.fromEntries(
        Object.entries(value).map(([key, one]) => [key, interpolateAll(one, variables, format)])
      ) as T)
    : value;
}

const SQL = ['mysql', 'mssql', 'postgres', 'grafana-postgresql-datasource', 'grafana-mssql-datasource'];

/** How the data sources of a type write values where a query names no format. */
export function formatOf(dataSourceType: string): string {
  if (/prometheus$/.test(dataSourceType)) {
    return 'promql';
  }
  if (SQL.includes(dataSourceType)) {
    return 'sql';
  }
  switch (dataSourceType) {
    case 'loki':
      return 'logql';
    case 'influxdb':
      return 'influx';
    case 'elasticsearch':
      return 'lucene';
    default:
      return 'glob';
  }
}

function written(name: string, { values, text, isMulti, allValue }: Variable, format: string): string {
  if (allValue !== undefined && format !== 'text') {
    return allValue;
  }
  const alternatives = (write: (value: string) => string): string =>
    values.length === 1 ? write(values[0]) : `(${values.map(write).join('|')})`;
  const list = (write: (value: string) => string): string => values.map(write).join(',');
  switch (format) {
    case 'promql':
      return isMulti ? alternatives((value) => inPromString(escapeRegex(value))) : inPromString(values[0]);
    case 'logql':
      return isMulti ? values.map((value) => inPromString(escapeRegex(value))).join('|') : inPromString(values[0]);
    case 'influx':
      return isMulti ? alternatives(escapeRegex) : values[0];
    case 'sql':
      return isMulti ? list(quotedSql) : values[0].replaceAll("'", "''");
    case 'sqlstring':
      return list(quotedSql);
    case 'regex':
      return alternatives(escapeRegex);
    case 'pipe':
      return values.join('|');
    case 'csv':
    case 'raw':
      return values.join(',');
    case 'glob':
      return values.length === 1 ? values[0] : `{${values.join(',')}}`;
    case 'json':
      return JSON.stringify(values.length === 1 && !isMulti ? values[0] : values);
    case 'singlequote':
      return list((value) => `'${value.replaceAll("'", "\\'")}'`);
    case 'doublequote':
      return list((value) => `"${value.replaceAll('"', '\\"')}"`);
    case 'lucene':
      return values.length === 1 && !isMulti ? escapeLucene(values[0]) : `(${values.map(quotedLucene).join(' OR ')})`;
    case 'percentencode':
      return encodeURIComponent(values.length === 1 ? values[0] : `{${values.join(',')}}`);
    case 'text':
      return text;
    default:
      throw new UnresolvedVariable(
        `The variable "${name}" is written in the format "${format}", which the browser alone knows; expected csv, glob, json, lucene, pipe, raw, regex, singlequote, doublequote, sqlstring or text.`
      );
  }
}

function escapeRegex(value: string): string {
  return value.replace(/[\\^$*+?.()|[\]{}/]/g, '\\$&');
}

/** Inside the quotation marks of PromQL a backslash is two. */
function inPromString(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
}

function quotedSql(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function escapeLucene(value: string): string {
  return value.replace(/[+\-=&|><!(){}[\]^"~*?:\\/ ]/g, '\\$&');
}

function quotedLucene(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** Milliseconds of a panel's smallest step, which may hold variables, and a `>` in front; undefined if there is none. */
export function minimumInterval(interval: unknown, variables: Variables): number | undefined {
  return typeof interval === 'string'
    ? parseDuration(interpolate(interval, variables, 'raw').replace(/^\s*>/, ''))
    : undefined;
}
