import type { Labels } from '@grafana/data';
import { combine, type Measure, valueOf } from '@anomaly-forest/core/internal/contribution/measure';
import {
  childrenOf,
  numberOf,
  operandsOf,
  type ParsedQuery,
  parsePromql,
  type PromqlNode,
  textOf,
} from '../../../../src/promql/syntax';
import { isKept, labelOf, readAggregation } from '../../../../src/promql/aggregation';

/** A series that is simulated: a rate, or a value, at any moment (epoch seconds). */
export interface SimulatedSeries {
  readonly labels: Labels;
  readonly at: (seconds: number) => number;
}

/** A series of a result: a value for each of the moments that were asked for. */
export interface Result {
  readonly labels: Labels;
  readonly values: readonly number[];
}

/**
 * Evaluates the part of PromQL that the preview's dashboards and the panel's own queries are written in: selectors, `rate` (which the
 * simulated series are already), aggregations, arithmetic, `or`, `label_replace` without a source, `histogram_quantile`.
 *
 * @throws Error for anything else, with the part that is not understood
 */
export function evaluate(text: string, series: readonly SimulatedSeries[], times: readonly number[]): Result[] {
  const query = parsePromql(text);
  if (!query) {
    throw new Error(`parse error: ${text}`);
  }
  return evaluateNode({ query, series, times }, query.root);
}

interface Context {
  readonly query: ParsedQuery;
  readonly series: readonly SimulatedSeries[];
  readonly times: readonly number[];
}

function evaluateNode(context: Context, node: PromqlNode): Result[] {
  switch (node.name) {
    case 'ParenExpr':
    case 'MatrixSelector':
      return evaluateNode(context, operandsOf(node)[0]);
    case 'VectorSelector':
      return select(context, node);
    case 'FunctionCall':
      return callFunction(context, node);
    case 'AggregateExpr':
      return aggregate(context, node);
    case 'BinaryExpr':
      return calculate(context, node);
    default:
      throw notSimulated(context, node);
  }
}

function notSimulated({ query }: Context, node: PromqlNode): Error {
  return new Error(`The simulated Prometheus does not understand "${textOf(query, node)}".`);
}

function select({ query, series, times }: Context, node: PromqlNode): Result[] {
  const name = node.getChild('Identifier');
  const tests = childrenOf(node.getChild('LabelMatchers') ?? node)
    .filter((child) => /LabelMatcher$/.test(child.name))
    .map((matcher) => readMatcher(query, matcher));
  return series
    .filter(({ labels }) => name === null || labels.__name__ === textOf(query, name))
    .filter(({ labels }) => tests.every(({ label, isMatch }) => isMatch(labels[label] ?? '')))
    .map(({ labels, at }) => ({ labels, values: times.map(at) }));
}

function readMatcher(query: ParsedQuery, matcher: PromqlNode): { label: string; isMatch: (value: string) => boolean } {
  const [name, operator, value] = childrenOf(matcher);
  const wanted = unquoted(textOf(query, value));
  const pattern = new RegExp(`^(?:${wanted})$`);
  const label = labelOf(query, name);
  switch (textOf(query, operator)) {
    case '=':
      return { label, isMatch: (value) => value === wanted };
    case '!=':
      return { label, isMatch: (value) => value !== wanted };
    case '=~':
      return { label, isMatch: (value) => pattern.test(value) };
    default:
      return { label, isMatch: (value) => !pattern.test(value) };
  }
}

function unquoted(text: string): string {
  return text.startsWith('"') ? String(JSON.parse(text)) : text.slice(1, -1);
}

function callFunction(context: Context, node: PromqlNode): Result[] {
  const { query } = context;
  const name = textOf(query, node.getChild('FunctionIdentifier') ?? node);
  const [first, ...rest] = operandsOf(node);
  switch (name) {
    case 'rate':
    case 'irate':
    case 'increase':
      return evaluateNode(context, first);
    case 'label_replace': {
      const [label, value] = rest.map((argument) => unquoted(textOf(query, argument)));
      return evaluateNode(context, first).map(({ labels, values }) => ({
        labels: { ...labels, [label]: value },
        values,
      }));
    }
    case 'histogram_quantile':
      return quantiles(evaluateNode(context, rest[0]), numberOf(query, first) ?? NaN);
    default:
      throw notSimulated(context, node);
  }
}

function quantiles(buckets: readonly Result[], q: number): Result[] {
  return grouped(buckets, (name) => name !== 'le').map(({ labels, members }) => {
    const ascending = [...members].sort((a, b) => boundOf(a) - boundOf(b));
    const measure: Measure = { kind: 'quantile', q, bounds: ascending.map(boundOf) };
    const values = ascending[0].values.map((_, i) =>
      valueOf(
        measure,
        ascending.map((bucket) => bucket.values[i])
      )
    );
    return { labels, values };
  });
}

function boundOf({ labels }: Result): number {
  return Number(labels.le.replace('Inf', 'Infinity'));
}

function aggregate(context: Context, node: PromqlNode): Result[] {
  const aggregation = readAggregation(context.query, node);
  if (!aggregation) {
    throw notSimulated(context, node);
  }
  const { operator, operand, grouping } = aggregation;
  const operands = evaluateNode(context, operand);
  return grouped(operands, (name) => name !== '__name__' && isKept(grouping, name)).map(({ labels, members }) => ({
    labels,
    values: context.times.map((_, i) =>
      aggregated(
        context,
        node,
        operator,
        members.map(({ values }) => values[i])
      )
    ),
  }));
}

function aggregated(context: Context, node: PromqlNode, operator: string, values: readonly number[]): number {
  const numbers = values.map((value) => [value]);
  switch (operator) {
    case 'sum':
      return combine({ kind: 'sum' }, numbers)[0];
    case 'count':
      return values.length;
    case 'avg':
      return combine({ kind: 'sum' }, numbers)[0] / values.length;
    case 'max':
      return combine({ kind: 'maximum' }, numbers)[0];
    case 'min':
      return combine({ kind: 'minimum' }, numbers)[0];
    default:
      throw notSimulated(context, node);
  }
}

function grouped(
  results: readonly Result[],
  isKeptLabel: (name: string) => boolean
): Array<{ readonly labels: Labels; readonly members: Result[] }> {
  const groups = new Map<string, { readonly labels: Labels; readonly members: Result[] }>();
  for (const result of results) {
    const labels = Object.fromEntries(Object.entries(result.labels).filter(([name]) => isKeptLabel(name)));
    const key = keyOf(labels);
    const group = groups.get(key) ?? { labels, members: [] };
    group.members.push(result);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function keyOf(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function calculate(context: Context, node: PromqlNode): Result[] {
  const { query } = context;
  const [left, right] = operandsOf(node);
  const operator = textOf(query, left.nextSibling ?? node);
  const [leftNumber, rightNumber] = [numberOf(query, left), numberOf(query, right)];
  const calculated = (a: number, b: number): number => arithmetic(context, node, operator, a, b);
  const withNumber = (results: readonly Result[], each: (value: number) => number): Result[] =>
    results.map(({ labels, values }) => ({ labels, values: values.map(each) }));
  if (leftNumber !== undefined) {
    return withNumber(evaluateNode(context, right), (value) => calculated(leftNumber, value));
  }
  if (rightNumber !== undefined) {
    return withNumber(evaluateNode(context, left), (value) => calculated(value, rightNumber));
  }
  const [all, others] = [evaluateNode(context, left), evaluateNode(context, right)];
  if (operator === 'or') {
    const known = new Set(all.map(({ labels }) => keyOf(labels)));
    return [...all, ...others.filter(({ labels }) => !known.has(keyOf(labels)))];
  }
  return all.flatMap(({ labels, values }) => {
    const partner = others.find((other) => keyOf(other.labels) === keyOf(labels));
    return partner ? [{ labels, values: values.map((value, i) => calculated(value, partner.values[i])) }] : [];
  });
}

function arithmetic(context: Context, node: PromqlNode, operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    default:
      throw notSimulated(context, node);
  }
}
