import { type Aggregation, readAggregation } from './aggregation';
import type { Refusal } from './refusal';
import {
  descendants,
  numberOf,
  operandsOf,
  type ParsedQuery,
  parsePromql,
  type PromqlNode,
  textOf,
  unfilledVariable,
} from './syntax';

/** An aggregation that can be asked for by itself, and what it is multiplied by in the sum. */
export interface Term {
  readonly factor: number;
  readonly aggregation: Aggregation;
  /** Asked for with this operator in place of its own: an average is a sum and a count. */
  readonly operator?: 'sum' | 'count';
}

/**
 * A query as its parts add up to it. Its value is `offset + scale × M`, where M is the sum of the terms of `numerator`; for a
 * ratio divided by that of `denominator`; for a quantile the `q`-quantile of the buckets that the only term gives; for an
 * extreme the largest or smallest of its series.
 */
export interface Decomposition {
  readonly kind: 'sum' | 'ratio' | 'quantile' | 'maximum' | 'minimum';
  readonly numerator: readonly Term[];
  /** Empty unless it is a ratio. */
  readonly denominator: readonly Term[];
  readonly scale: number;
  readonly offset: number;
  readonly q?: number;
}

export type Decomposed = Decomposition | { readonly refusal: Refusal };

/**
 * Takes a PromQL query apart: an aggregation into what it aggregates, a ratio into numerator and denominator, an average
 * into sum and count, a histogram's quantile into its buckets. By the syntax tree alone; what it does not understand it
 * refuses.
 *
 * @param text PromQL without variables of the dashboard; `$__rate_interval` and its like may be in it
 */
export function decompose(text: string): Decomposed {
  const variable = unfilledVariable(text);
  if (variable !== undefined) {
    return refuse('variable', variable);
  }
  const query = parsePromql(text);
  if (query === undefined) {
    return refuse('syntax', text);
  }
  return refuseAnywhere(query) ?? expression(query, query.root);
}

export function isRefused(decomposed: Decomposed): decomposed is { readonly refusal: Refusal } {
  return 'refusal' in decomposed;
}

function refuse(reason: Refusal['reason'], detail: string): { readonly refusal: Refusal } {
  return { refusal: { reason, detail: detail.trim() } };
}

/** What cannot be split wherever it stands in a query. */
function refuseAnywhere(query: ParsedQuery): { readonly refusal: Refusal } | undefined {
  const found = descendants(query.root).find(({ name }) => /^(OffsetExpr|StepInvariantExpr|SubqueryExpr)$/.test(name));
  if (!found) {
    return undefined;
  }
  if (found.name === 'SubqueryExpr') {
    return refuse('subquery', textOf(query, found));
  }
  const keyword = found.getChild('Offset') ?? found.getChild('At') ?? found;
  return refuse('time', textOf(query, { from: keyword.from, to: found.to }));
}

function expression(query: ParsedQuery, node: PromqlNode): Decomposed {
  switch (node.name) {
    case 'ParenExpr':
      return expression(query, operandsOf(node)[0]);
    case 'UnaryExpr':
      return textOf(query, node).startsWith('-')
        ? scaled(expression(query, operandsOf(node)[0]), -1)
        : expression(query, operandsOf(node)[0]);
    case 'BinaryExpr':
      return binary(query, node);
    case 'FunctionCall':
      return functionCall(query, node);
    case 'AggregateExpr':
      return aggregate(query, node);
    case 'NumberDurationLiteral':
      return refuse(numberOf(query, node) === undefined ? 'variable' : 'constant', textOf(query, node));
    case 'StringLiteral':
      return refuse('constant', textOf(query, node));
    default:
      return refuse('not-aggregated', textOf(query, node));
  }
}

function aggregate(query: ParsedQuery, node: PromqlNode): Decomposed {
  const aggregation = readAggregation(query, node);
  if (aggregation?.grouping.labels.includes('__name__')) {
    return refuse('aggregation', textOf(query, node.getChild('AggregateModifier') ?? node));
  }
  switch (aggregation?.operator) {
    case 'sum':
    case 'count':
      return sumOf([{ factor: 1, aggregation }]);
    case 'avg':
      return {
        ...sumOf([{ factor: 1, aggregation, operator: 'sum' }]),
        kind: 'ratio',
        denominator: [{ factor: 1, aggregation, operator: 'count' }],
      };
    case 'max':
      return { ...sumOf([{ factor: 1, aggregation }]), kind: 'maximum' };
    case 'min':
      return { ...sumOf([{ factor: 1, aggregation }]), kind: 'minimum' };
    case 'topk':
    case 'bottomk':
    case 'limitk':
      // They choose series and leave their values as they are.
      return expression(query, aggregation.operand);
    default:
      return refuse('aggregation', aggregation?.operator ?? textOf(query, node));
  }
}

function sumOf(numerator: readonly Term[]): Decomposition {
  return { kind: 'sum', numerator, denominator: [], scale: 1, offset: 0 };
}

function functionCall(query: ParsedQuery, node: PromqlNode): Decomposed {
  const name = textOf(query, node.getChild('FunctionIdentifier') ?? node).toLowerCase();
  const [first, second] = operandsOf(node);
  switch (name) {
    case 'histogram_quantile':
      return histogramQuantile(query, node, first, second);
    case 'sort':
    case 'sort_desc':
    case 'sort_by_label':
    case 'sort_by_label_desc':
    case 'round':
      return expression(query, first);
    default:
      return descendants(node).some((inner) => inner.name === 'AggregateExpr')
        ? refuse('function', name)
        : refuse('not-aggregated', textOf(query, node));
  }
}

function histogramQuantile(query: ParsedQuery, node: PromqlNode, level: PromqlNode, buckets: PromqlNode): Decomposed {
  const q = numberOf(query, level);
  if (q === undefined || q < 0 || q > 1) {
    return refuse('constant', textOf(query, level));
  }
  const inner = expression(query, buckets);
  if (isRefused(inner)) {
    return inner;
  }
  const [{ aggregation }] = inner.numerator;
  const isOneSum = inner.kind === 'sum' && inner.numerator.length === 1 && aggregation.operator === 'sum';
  return isOneSum && keepsBuckets(aggregation)
    ? { ...inner, kind: 'quantile', q, scale: 1, offset: 0 }
    : refuse('buckets', textOf(query, node));
}

function keepsBuckets({ grouping: { keyword, labels } }: Aggregation): boolean {
  return keyword === 'by' ? labels.includes('le') : keyword === 'without' && !labels.includes('le');
}

function binary(query: ParsedQuery, node: PromqlNode): Decomposed {
  const [left, right] = operandsOf(node);
  const operator = operatorOf(query, node, left, right);
  const join = node.getChild('MatchingModifierClause');
  if (join && (join.getChild('GroupLeft') ?? join.getChild('GroupRight'))) {
    return refuse('matching', textOf(query, join));
  }
  const [leftNumber, rightNumber] = [numberOf(query, left), numberOf(query, right)];
  if (node.getChild('BoolModifier') || node.getChild('FillModifier')) {
    return refuse('operator', `${operator} ${textOf(query, node.getChild('BoolModifier') ?? node)}`);
  }
  if (operator === 'or') {
    return isVectorOfNumber(query, right) ? expression(query, left) : refuse('operator', operator);
  }
  if (leftNumber !== undefined) {
    return withNumber(query, operator, expression(query, right), leftNumber, 'left');
  }
  if (rightNumber !== undefined) {
    return withNumber(query, operator, expression(query, left), rightNumber, 'right');
  }
  const sides = [expression(query, left), denominatorOf(query, operator, right)] as const;
  const refused = sides.find(isRefused);
  return refused ?? joined(operator, sides[0] as Decomposition, sides[1] as Decomposition);
}

/** The operator's own text: all that stands between the operands, without modifiers. */
function operatorOf(query: ParsedQuery, node: PromqlNode, left: PromqlNode, right: PromqlNode): string {
  const between = left.nextSibling && left.nextSibling.from < right.from ? left.nextSibling : node;
  return textOf(query, between).toLowerCase();
}

/** `vector(0)` stands in where there is nothing: a part that is nothing adds as much. */
function isVectorOfNumber(query: ParsedQuery, node: PromqlNode): boolean {
  const inner = node.name === 'ParenExpr' ? operandsOf(node)[0] : node;
  const name = inner.getChild('FunctionIdentifier');
  return name !== null && textOf(query, name).toLowerCase() === 'vector' && numberOf(query, operandsOf(inner)[0]) === 0;
}

/** What divides may be kept from being 0: `clamp_min(x, 1)`. */
function denominatorOf(query: ParsedQuery, operator: string, node: PromqlNode): Decomposed {
  const inner = node.name === 'ParenExpr' ? operandsOf(node)[0] : node;
  const name = inner.getChild('FunctionIdentifier');
  return operator === '/' && name && textOf(query, name).toLowerCase() === 'clamp_min'
    ? expression(query, operandsOf(inner)[0])
    : expression(query, node);
}

function withNumber(
  query: ParsedQuery,
  operator: string,
  inner: Decomposed,
  number: number,
  side: 'left' | 'right'
): Decomposed {
  if (isRefused(inner)) {
    return inner;
  }
  switch (operator) {
    case '*':
      return scaled(inner, number);
    case '/':
      return side === 'right' && number !== 0 ? scaled(inner, 1 / number) : refuse('operator', `${number} /`);
    case '+':
      return { ...inner, offset: inner.offset + number };
    case '-':
      return side === 'right'
        ? { ...inner, offset: inner.offset - number }
        : { ...inner, scale: -inner.scale, offset: number - inner.offset };
    case '>':
    case '>=':
    case '<':
    case '<=':
    case '!=':
    case '==':
      // Leaves out moments and leaves the values of the others as they are.
      return inner;
    default:
      return refuse('operator', operator);
  }
}

function scaled(inner: Decomposed, factor: number): Decomposed {
  return isRefused(inner) ? inner : { ...inner, scale: inner.scale * factor, offset: inner.offset * factor };
}

function joined(operator: string, left: Decomposition, right: Decomposition): Decomposed {
  const isOfSums = isPlainSum(left) && isPlainSum(right);
  if (operator === '/' && isOfSums) {
    return { kind: 'ratio', numerator: termsOf(left), denominator: termsOf(right), scale: 1, offset: 0 };
  }
  if ((operator === '+' || operator === '-') && isOfSums) {
    return sumOf([...termsOf(left), ...termsOf(right, operator === '-' ? -1 : 1)]);
  }
  return refuse('operator', operator);
}

function isPlainSum({ kind, offset }: Decomposition): boolean {
  return kind === 'sum' && offset === 0;
}

/** A scaled sum as a sum of scaled terms. */
function termsOf({ numerator, scale }: Decomposition, factor = 1): Term[] {
  return numerator.map((term) => ({ ...term, factor: term.factor * scale * factor }));
}
