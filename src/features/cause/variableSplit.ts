import type { Field } from '@grafana/data';
import type { DataQuery } from '@grafana/schema';
import { peersApart } from '@anomaly-forest/core/internal/contribution/peers';
import { nameInSentence } from '@anomaly-forest/core/internal/series/signalNames';
import { t } from '../../i18n/t';
import { numberFormat } from '../../i18n/translations';
import type { Series } from './askSource';
import { assembleParts, type PartShape, type SplitAnswer } from '../../promql/partSeries';
import type { QuerySplit, SplitRequest } from './querySplit';
import { MAX_QUERIES } from '../../promql/splitLabels';
import type { SplitLabel } from './splitLabel';
import type { TimeWindows } from '../../promql/timeWindows';

/** Variables of the dashboard by name, and the values that are chosen of each. */
type ChosenValues = ReadonlyMap<string, readonly string[]>;

/** A query with one value of a variable in it, or as it stands where its data source puts it in. */
export type FillIn = (variable: string, value: string) => DataQuery;

/** Ways in which a variable stands in a query; Grafana's own, `$__interval`, are none of the dashboard's. */
const VARIABLE = /\$(\w+)|\$\{(\w+)[^}]*\}|\[\[(\w+)[^\]]*\]\]/g;

/** So many of the moments have to agree: late data may have come between two queries. */
const MIN_AGREEING = 0.95;

/** Relative to the largest value: what SQL rounds, and the last bits of sums. */
const TOLERANCE = 1e-4;

/**
 * Splits any query by a variable with several values chosen: it is asked once for each value, and once as it stands. The data
 * source itself puts the values into the query. Whether the values add up to the whole, or the largest or smallest is the
 * whole, is read from the answers.
 *
 * @param field - of the signal; tells its series from others of the same query
 * @param replace - the panel's own function
 * @param fill - the query with a value in place, for data sources that write a single value otherwise than one of a list
 * @returns none if the query has no variable with several values
 */
export function variableSplit(
  target: DataQuery,
  field: Field,
  replace: (text: string) => string,
  fill: FillIn = () => target
): QuerySplit | undefined {
  const chosen = chosenValues(target, replace);
  return chosen.size === 0
    ? undefined
    : {
        allowsPairs: false,
        labels: async () => Array.from(chosen, ([name, values]) => labelOf(name, values.length)),
        requests: ([label]) => requestsOf(target, label, chosen, fill),
        partsOf: ([label], answers, windows) => partsOfVariable(label, chosen, field, answers, windows),
      };
}

function chosenValues(target: DataQuery, replace: (text: string) => string): ChosenValues {
  const { refId, datasource, ...content } = target;
  const names = new Set(
    Array.from(
      JSON.stringify(content).matchAll(VARIABLE),
      ([, plain, braced, bracketed]) => plain ?? braced ?? bracketed
    )
  );
  return new Map(
    [...names]
      .filter((name) => !name.startsWith('__'))
      .map((name): [string, readonly string[]] => [name, valuesOf(replace(`\${${name}:json}`))])
      .filter(([, values]) => values.length > 1)
  );
}

/** A variable with one value is written as that; one with several, also all of them, as a list. */
function valuesOf(json: string): string[] {
  try {
    const values: unknown = JSON.parse(json);
    return Array.isArray(values) ? [...new Set(values.map(String))] : [];
  } catch {
    return [];
  }
}

function labelOf(name: string, nValues: number): SplitLabel {
  const label: SplitLabel = { name: `$${name}`, nValues, nSeries: 1, nQueries: nValues + 1 };
  if (label.nQueries <= MAX_QUERIES) {
    return label;
  }
  const number = numberFormat();
  return {
    ...label,
    problem: t(
      'cause.too-many-chosen',
      'has {{nValues}} values selected: at most {{most}} are queried, one query each',
      {
        nValues: number.format(nValues),
        most: number.format(MAX_QUERIES - 1),
      }
    ),
  };
}

function requestsOf(target: DataQuery, label: string, chosen: ChosenValues, fill: FillIn): SplitRequest[] {
  const name = label.slice(1);
  const text = textOf(target);
  const values = chosen.get(name) ?? [];
  return [
    { target, text },
    ...values.map((value) => ({
      target: fill(name, value),
      scopedVars: { [name]: { text: value, value } },
      text: `${label} = ${value}: ${text}`,
    })),
  ];
}

/** The query as its author wrote it, where the model has a text. */
function textOf({
  refId,
  datasource,
  ...content
}: DataQuery & { rawSql?: string; expr?: string; query?: unknown }): string {
  const { rawSql, expr, query } = content;
  return rawSql ?? expr ?? (typeof query === 'string' && query !== '' ? query : JSON.stringify(content));
}

function partsOfVariable(
  label: string,
  chosen: ChosenValues,
  field: Field,
  answers: ReadonlyArray<readonly Series[]>,
  windows: TimeWindows
): SplitAnswer | string {
  const values = chosen.get(label.slice(1)) ?? [];
  const [whole, ...parts] = answers.map((series) => ofField(series, field));
  const split = values.flatMap((value, i) => parts[i].map((each) => ({ ...each, labels: { [label]: value } })));
  if (whole.length !== 1 || parts.some(({ length }) => length > 1)) {
    return t(
      'cause.other-series',
      '{{label}}: the data source returned series other than those requested: they do not tell its values apart',
      { label }
    );
  }
  const kind = (['sum', 'maximum', 'minimum'] as const).find((each) => isWhole(each, whole[0], label, split, windows));
  return kind === undefined
    ? describeNotAdditive(label, assembleParts(shapeOf('sum'), [label], [split], windows))
    : assembleParts(shapeOf(kind), [label], [split], windows);
}

/** Shares of a mean are unknown without its weights, but which of its parts moved unlike the others can be told. */
function describeNotAdditive(label: string, { parts }: SplitAnswer): string {
  const siblings = parts.map(({ before, during }) => ({ own: { from: before[0], to: during[0] } }));
  const { apart } = peersApart(siblings, 1);
  const names = apart.map((i) => nameInSentence(`${label}=${parts[i].key[0]}`)).join('; ');
  return [
    t(
      'cause.not-additive',
      '{{label}}: its values do not add up to the result of the query, as those of a sum or a count do, so their shares of the change are unknown.',
      { label }
    ),
    apart.length > 0 && t('cause.peers', 'Unlike the others: {{parts}}.', { parts: names }),
  ]
    .filter(Boolean)
    .join(' ');
}

function shapeOf(kind: PartShape['kind']): PartShape {
  return { kind, numerator: [{ factor: 1 }], denominator: [], offset: 0, scale: 1 };
}

/** The series of the signal: by its labels, and by its name where one answer has several columns. */
function ofField(series: readonly Series[], { name, labels = {} }: Field): readonly Series[] {
  const own = series.filter((each) => Object.keys(labels).every((label) => each.labels[label] === labels[label]));
  const named = own.filter(({ field }) => field === name);
  return named.length > 0 ? named : own;
}

/** Whether parts, put together in this way, are the whole at nearly all of its moments. */
function isWhole(
  kind: 'sum' | 'maximum' | 'minimum',
  { time, values }: Series,
  label: string,
  split: readonly Series[],
  windows: TimeWindows
): boolean {
  const { time: moments, parts } = assembleParts(shapeOf(kind), [label], [split], windows);
  const places = new Map(moments.map((moment, i) => [moment, i]));
  const known = Array.from(values.keys()).filter((i) => Number.isFinite(values[i]));
  const limit = TOLERANCE * Math.max(...known.map((i) => Math.abs(values[i])));
  const together = (i: number | undefined): number => {
    const present = i === undefined ? [] : parts.map((part) => part.values[i]).filter(Number.isFinite);
    return kind === 'sum'
      ? present.reduce((sum, value) => sum + value, 0)
      : kind === 'maximum'
        ? Math.max(...present)
        : Math.min(...present);
  };
  const nAgreeing = known.filter((i) => Math.abs(together(places.get(time[i])) - values[i]) <= limit).length;
  return known.length > 0 && nAgreeing >= MIN_AGREEING * known.length;
}
