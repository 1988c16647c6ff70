import { childrenOf, descendants, operandsOf, type ParsedQuery, type PromqlNode, textOf } from './syntax';

/** Which labels a result keeps. */
export interface Grouping {
  readonly keyword: 'by' | 'without' | 'none';
  readonly labels: readonly string[];
}

/** An aggregation in a query, by its positions. */
export interface Aggregation {
  readonly query: ParsedQuery;
  readonly node: PromqlNode;
  /** `sum`, `avg` ... in lower case. */
  readonly operator: string;
  readonly grouping: Grouping;
  /** What is aggregated. */
  readonly operand: PromqlNode;
}

export function readAggregation(query: ParsedQuery, node: PromqlNode): Aggregation | undefined {
  const operator = node.getChild('AggregateOp');
  const operand = operandsOf(node).at(-1);
  return operator && operand
    ? { query, node, operator: textOf(query, operator).toLowerCase(), grouping: groupingOf(query, node), operand }
    : undefined;
}

function groupingOf(query: ParsedQuery, node: PromqlNode): Grouping {
  const modifier = node.getChild('AggregateModifier');
  if (!modifier) {
    return { keyword: 'none', labels: [] };
  }
  return {
    keyword: modifier.getChild('By') ? 'by' : 'without',
    labels: labelNodes(modifier).map((label) => labelOf(query, label)),
  };
}

/** The labels in the parentheses of an aggregation's modifier. */
export function labelNodes(modifier: PromqlNode): PromqlNode[] {
  return childrenOf(modifier.getChild('GroupingLabels') ?? modifier).filter(({ name }) => /LabelName$/.test(name));
}

/** A label's name without quotes, which it has if it is no identifier. */
export function labelOf(query: ParsedQuery, node: PromqlNode): string {
  const text = textOf(query, node);
  return /^["'`]/.test(text) ? text.slice(1, -1) : text;
}

/** The selectors whose series are aggregated. */
export function selectorsOf({ operand }: Pick<Aggregation, 'operand'>): PromqlNode[] {
  return descendants(operand).filter(({ name }) => name === 'VectorSelector');
}

/** Functions whose result has other labels than their series, or is made of several of them. */
const CHANGES_LABELS =
  /^(label_replace|label_join|absent|absent_over_time|scalar|vector|time|info|histogram_quantiles?)$/;

/** Aggregations that drop series by comparing them with others, so that fewer series would give another result. */
const COMPARES_SERIES = /^(topk|bottomk|limitk|limit_ratio|quantile|count_values)$/;

/**
 * Whether to select series by labels of the result is the same as to select the result by them: on the way, nothing
 * joins series, renames or drops the labels, or chooses among series.
 */
export function keepsLabels(
  { query, operand }: Pick<Aggregation, 'query' | 'operand'>,
  names: readonly string[]
): boolean {
  return descendants(operand).every((node) => {
    switch (node.name) {
      case 'FunctionIdentifier':
        return !CHANGES_LABELS.test(textOf(query, node).toLowerCase());
      case 'AggregateOp':
        return !COMPARES_SERIES.test(textOf(query, node).toLowerCase());
      case 'AggregateExpr':
        return names.every((name) => isKept(groupingOf(query, node), name));
      case 'BinaryExpr':
        return operandsOf(node).some((side) => side.name === 'NumberDurationLiteral');
      default:
        return true;
    }
  });
}

/** Whether series with different values of a label have different results. */
export function isKept({ keyword, labels }: Grouping, name: string): boolean {
  return keyword !== 'none' && labels.includes(name) === (keyword === 'by');
}
