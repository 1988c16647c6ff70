import { type DataFrame, type DataQueryRequest, type DataQueryResponse, FieldType, type Labels } from '@grafana/data';
import { groupBy } from 'lodash';
import type { SqlTarget } from '../sqlSplit';
import type { TimeWindows } from '../../../promql/timeWindows';

const MINUTE = 60_000;

/** Of the incident that `SHOP` has: 20 minutes before, 10 during. */
export const shopWindows: TimeWindows = { from: 0, start: 20 * MINUTE, end: 29 * MINUTE, step: MINUTE };

/** A row of the table `requests`. */
interface Row {
  readonly time: number;
  readonly host: string;
  readonly route: string;
  readonly ms: number;
}

/** Four hosts and three routes; `web-3` is slow during the incident and has four times the requests. */
const rows: readonly Row[] = Array.from({ length: 30 }, (_, minute) => MINUTE * minute).flatMap((time) =>
  ['web-1', 'web-2', 'web-3', 'web-4'].flatMap((host) =>
    ['/cart', '/pay', '/search'].flatMap((route, r) => {
      const isFaulty = host === 'web-3' && time >= shopWindows.start;
      return Array.from({ length: (isFaulty ? 4 : 1) * (r + 2) }, (_, i) => ({
        time,
        host,
        route,
        ms: (isFaulty ? 300 : 100) + i,
      }));
    })
  )
);

type SqlModel = NonNullable<SqlTarget['sql']>;

/** SQL in the dialect of this table's data source. */
export function writeSql({ sql = {} }: Partial<SqlTarget>): string {
  const columns = (sql.columns ?? []).map(({ name, alias, parameters = [] }) => {
    const inside = parameters.map((each) => each.name).join(', ');
    return `${name ? `${name}(${inside})` : inside}${alias ? ` AS ${alias}` : ''}`;
  });
  const groups = (sql.groupBy ?? []).map(({ property }) => property.name);
  return [
    `SELECT ${columns.join(', ')} FROM requests`,
    sql.whereString && `WHERE ${sql.whereString}`,
    groups.length > 0 && `GROUP BY ${groups.join(', ')}`,
    sql.limit !== undefined && `LIMIT ${sql.limit}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** A query of the builder: one aggregation a minute. */
export function builderTarget(operator: string, over = 'ms', sql: Partial<SqlModel> = {}): SqlTarget {
  const column = (name: string) => ({ type: 'function', parameters: [{ type: 'functionParameter', name }] });
  const model: SqlModel = {
    columns: [column('time'), { ...column(over), name: operator, alias: '"value"' }],
    groupBy: [{ type: 'groupBy', property: { type: 'string', name: 'time' } }],
    ...sql,
  };
  const target = { refId: 'A', format: 'time_series', editorMode: 'builder', sql: model };
  return { ...target, rawSql: writeSql(target) };
}

const aggregations: Readonly<Record<string, (values: readonly number[]) => number>> = {
  SUM: (values) => values.reduce((sum, value) => sum + value, 0),
  COUNT: (values) => values.length,
  AVG: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  MAX: (values) => Math.max(...values),
  MIN: (values) => Math.min(...values),
};

/**
 * A data source for the table, as Grafana's for SQL: what it answers follows from the model that its text was written from, and
 * from the variable `host` of the request.
 */
export function shopDataSource() {
  return {
    db: {
      toRawSql: writeSql,
      fields: async () => [
        { value: 'time', type: 'timestamp' },
        { value: '"host"', type: 'character varying' },
        { value: 'route', type: 'text' },
        { value: 'ms', type: 'integer' },
      ],
    },
    query: jest.fn(async ({ targets, scopedVars }: DataQueryRequest): Promise<DataQueryResponse> => {
      const { sql = {}, format } = targets[0] as SqlTarget;
      const wanted: string | undefined = scopedVars.host?.value;
      const chosen = rows.filter(({ host }) => wanted === undefined || host === wanted);
      return { data: format === 'table' ? [countsOf(sql, chosen)] : seriesOf(sql, chosen) };
    }),
  };
}

function countsOf({ columns = [] }: SqlModel, chosen: readonly Row[]): DataFrame {
  const fields = columns.map(({ alias = '', parameters = [] }) => {
    const name = (parameters[0].name ?? '').replace(/^DISTINCT |"/g, '') as keyof Row;
    return { name: alias, type: FieldType.number, config: {}, values: [new Set(chosen.map((row) => row[name])).size] };
  });
  return { fields, length: 1 };
}

function seriesOf({ columns = [], groupBy: groups = [] }: SqlModel, chosen: readonly Row[]): DataFrame[] {
  const { name: operator = '', alias = '', parameters = [] } = columns.find(({ name }) => name) ?? { type: '' };
  const over = (parameters[0].name ?? '') as 'ms';
  const names = groups
    .map(({ property }) => (property.name ?? '').replaceAll('"', '') as keyof Row)
    .filter((each) => each !== 'time');
  return Object.values(groupBy(chosen, (row) => JSON.stringify(names.map((name) => row[name])))).map((own) => {
    const labels: Labels = Object.fromEntries(names.map((name) => [name, String(own[0][name])]));
    const moments = Object.values(groupBy(own, ({ time }) => time));
    const values = moments.map((at) => aggregations[operator](at.map((row) => row[over])));
    return {
      refId: 'A',
      fields: [
        { name: 'time', type: FieldType.time, config: {}, values: moments.map(([{ time }]) => time) },
        { name: alias.replaceAll('"', ''), type: FieldType.number, config: {}, labels, values },
      ],
      length: moments.length,
    };
  });
}
