import type { DataSourceApi, Field } from '@grafana/data';
import { getTemplateSrv } from '@grafana/runtime';
import type { DataQuery } from '@grafana/schema';
import { t } from '../../i18n/t';
import { askFrames, type Series, type Source } from './askSource';
import { assembleParts, type PartShape } from '../../promql/partSeries';
import type { QuerySplit, SplitRequest } from './querySplit';
import type { FillIn } from './variableSplit';
import { labelOrProblem, type SplitLabel } from './splitLabel';
import type { TimeWindows } from '../../promql/timeWindows';

/** A column of the builder: a function of columns, or a column alone. */
interface SqlColumn {
  readonly type: string;
  readonly name?: string;
  readonly alias?: string;
  readonly parameters?: ReadonlyArray<{ readonly type: string; readonly name?: string }>;
}

/** What the builder of Grafana's SQL data sources (PostgreSQL, MySQL, Microsoft SQL Server) keeps. */
interface SqlExpression {
  readonly columns?: readonly SqlColumn[];
  readonly whereString?: string;
  readonly groupBy?: ReadonlyArray<{
    readonly type: string;
    readonly property: { readonly type: string; readonly name?: string };
  }>;
  readonly orderBy?: object;
  readonly limit?: number;
}

/** A query of one of these data sources; what is run is `rawSql`. */
export interface SqlTarget extends DataQuery {
  readonly rawSql: string;
  readonly format?: string;
  readonly editorMode?: string;
  readonly sql?: SqlExpression;
}

/** What these data sources have: it writes the builder's model as SQL of their dialect, and knows the columns of a table. */
interface SqlWriter {
  readonly toRawSql: (query: DataQuery) => string;
  readonly fields: (query: DataQuery) => Promise<ReadonlyArray<{ readonly value?: string; readonly type?: string }>>;
}

/** Aggregations whose result follows from those of the parts. */
const AGGREGATION = /^(AVG|COUNT|MAX|MIN|SUM)$/i;

/** Columns with one of these types tell series apart; Grafana takes numbers for values. */
const TEXT = /char|text|enum|uuid|bool|inet|^name$/i;

/** Columns whose values are counted. */
const MAX_COLUMNS = 30;

export function isSqlTarget(target: DataQuery): target is SqlTarget {
  return 'rawSql' in target && typeof target.rawSql === 'string';
}

/**
 * Splits a query of the SQL builder by more columns: they are added to its model, and the data source writes the SQL. Text that
 * a person wrote is left alone.
 *
 * @param field - of the signal; its labels tell its series from others of the query
 * @param nRows - rows of the panel's answer
 * @returns one sentence if it cannot be split
 */
export function sqlSplit(source: Source, target: SqlTarget, field: Field, nRows: number): QuerySplit | string {
  const writer = writerOf(source.dataSource);
  const { sql } = target;
  const { refId } = target;
  if (target.editorMode !== 'builder' || !writer || !sql?.columns || !isOfModel(writer, target)) {
    return t(
      'cause.sql-text',
      'This signal cannot be split: query {{refId}} is written as SQL text, which is not changed. A query made with the builder can be split by the columns of its table, and any query by a dashboard variable in it that has several values selected.',
      { refId }
    );
  }
  const value = valueColumn(sql.columns, field);
  if (!value || !sql.groupBy?.some(({ property }) => property.name)) {
    return t(
      'cause.sql-not-aggregated',
      'This signal cannot be split: query {{refId}} has no column made by SUM, COUNT, AVG, MAX or MIN and grouped by time. One that has can be split.',
      { refId }
    );
  }
  if (sql.limit !== undefined && nRows >= sql.limit) {
    return t(
      'cause.sql-limit',
      'This signal cannot be split: query {{refId}} returns only the first {{limit, number}} rows, and split rows would be others. Raise its limit.',
      { refId, limit: sql.limit }
    );
  }
  return new BuilderSplit(source, writer, { ...target, sql }, value, field);
}

class BuilderSplit implements QuerySplit {
  readonly allowsPairs = true;
  /** As the builder writes a column, by the name that the answer has. */
  private columns: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly source: Source,
    private readonly writer: SqlWriter,
    private readonly target: SqlTarget & { readonly sql: SqlExpression },
    private readonly value: SqlColumn,
    private readonly field: Field
  ) {}

  async labels(windows: TimeWindows, abort: AbortSignal): Promise<SplitLabel[]> {
    const known = await this.writer.fields(this.target);
    const grouped = new Set(this.target.sql.groupBy?.map(({ property }) => plainName(property.name ?? '')));
    this.columns = new Map(
      known
        .filter(({ value, type = '' }) => value && TEXT.test(type) && !grouped.has(plainName(value)))
        .slice(0, MAX_COLUMNS)
        .map(({ value = '' }) => [plainName(value), value])
    );
    const names = [...this.columns.keys()];
    const counts = names.length === 0 ? [] : await this.countValues([...this.columns.values()], windows, abort);
    return names
      .map((name, i) => labelOrProblem(name, counts[i] ?? 0, 1, this.terms().length))
      .filter(({ nValues }) => nValues > 1);
  }

  requests(labels: readonly string[]): SplitRequest[] {
    const { columns = [], groupBy = [] } = this.target.sql;
    const added = labels.map((label) => this.columns.get(label) ?? label);
    // What is left are times and the columns that tell signals apart.
    const kept = columns.filter(({ name }) => !name || name.startsWith('$'));
    return this.terms().map((operator) => {
      const target = this.written({
        ...this.target.sql,
        columns: [...kept, ...added.map(columnOf), { ...this.value, name: operator }],
        groupBy: [...groupBy, ...added.map((name) => ({ type: 'groupBy', property: { type: 'string', name } }))],
        limit: undefined,
      });
      return { target: { ...target, format: 'time_series' }, text: target.rawSql };
    });
  }

  partsOf(labels: readonly string[], answers: ReadonlyArray<readonly Series[]>, windows: TimeWindows) {
    const { labels: own = {} } = this.field;
    const isOwn = (each: Series): boolean => Object.keys(own).every((name) => each.labels[name] === own[name]);
    const shape: PartShape = {
      kind: this.kind(),
      numerator: [{ factor: 1 }],
      denominator: this.kind() === 'ratio' ? [{ factor: 1 }] : [],
      offset: 0,
      scale: 1,
    };
    return assembleParts(
      shape,
      labels,
      answers.map((series) => series.filter(isOwn)),
      windows
    );
  }

  private kind(): PartShape['kind'] {
    const kinds = { AVG: 'ratio', MAX: 'maximum', MIN: 'minimum' } as const;
    return kinds[(this.value.name ?? '').toUpperCase() as keyof typeof kinds] ?? 'sum';
  }

  /** A mean is a sum and a count. */
  private terms(): string[] {
    return this.kind() === 'ratio' ? ['SUM', 'COUNT'] : [this.value.name ?? ''];
  }

  private written(sql: SqlExpression): SqlTarget {
    const target = { ...this.target, sql, hide: false };
    return { ...target, rawSql: this.writer.toRawSql(target) };
  }

  private async countValues(
    columns: readonly string[],
    { from, start, end, step }: TimeWindows,
    abort: AbortSignal
  ): Promise<number[]> {
    const target = this.written({
      columns: columns.map((name, i) => ({ ...columnOf(`DISTINCT ${name}`), name: 'COUNT', alias: `n${i}` })),
      whereString: this.target.sql.whereString,
      groupBy: [],
    });
    const asTable = { ...target, format: 'table' };
    const [frame] = await askFrames(this.source, asTable, { from, start, end, step }, abort);
    return columns.map((_, i) => Number(frame?.fields.find(({ name }) => name === `n${i}`)?.values[0] ?? 0));
  }
}

/** What Grafana's SQL data sources write for a variable: a list in quotes. */
interface SqlQuoting {
  readonly interpolateVariable?: (value: unknown, variable: object) => unknown;
}

/**
 * Puts a value in place of those that are chosen of a variable, by Grafana's template service and in the data source's own
 * quotes: as a list of one, since a single value would stand there without them.
 */
export function fillInSql({ dataSource, request }: Source, target: SqlTarget): FillIn {
  const sql = dataSource as SqlQuoting;
  return (name, value) => {
    const format = (chosen: unknown, variable: { readonly name?: string } = {}): unknown =>
      sql.interpolateVariable?.(variable.name === name ? [value] : chosen, variable) ?? chosen;
    return { ...target, rawSql: getTemplateSrv().replace(target.rawSql, request.scopedVars, format) };
  };
}

function writerOf(dataSource: DataSourceApi): SqlWriter | undefined {
  const { db } = dataSource as { db?: Partial<SqlWriter> };
  return typeof db?.toRawSql === 'function' && typeof db.fields === 'function' ? (db as SqlWriter) : undefined;
}

/** Whether the text is what the builder's model says: a person may have changed it since. */
function isOfModel({ toRawSql }: SqlWriter, target: SqlTarget): boolean {
  const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return inOneLine(toRawSql(target)) === inOneLine(target.rawSql);
}

/** The column that the signal is: the only one that aggregates, or the one with the signal's name. */
function valueColumn(columns: readonly SqlColumn[], { name }: Field): SqlColumn | undefined {
  const values = columns.filter(
    (column) =>
      AGGREGATION.test(column.name ?? '') && !column.parameters?.some((each) => /^\s*distinct\b/i.test(each.name ?? ''))
  );
  return values.length === 1 ? values[0] : values.find(({ alias }) => alias && plainName(alias) === name);
}

function columnOf(name: string): SqlColumn {
  return { type: 'function', parameters: [{ type: 'functionParameter', name }] };
}

/** Without the quotes of any dialect. */
function plainName(identifier: string): string {
  return identifier.replace(/^["'`[]|["'`\]]$/g, '');
}
