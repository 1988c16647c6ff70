import { type Aggregation, isKept, keepsLabels, labelNodes, labelOf, selectorsOf } from './aggregation';
import type { Term } from './decompose';
import { childrenOf, parsePromql, type PromqlNode, textOf } from './syntax';

/** What takes the place of a stretch of a text. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Labels by name. */
export type LabelValues = Readonly<Record<string, string>>;

/**
 * The aggregation of a term as a query of its own, split by labels: they are added to its `by`, or taken out of its `without`.
 * Where that cannot change the meaning, series are selected by the labels that the result of one signal has.
 *
 * @param labels - to split by; may be in the grouping already
 * @param signal - the labels of the one series of the result that is to be split; of others, and where they cannot be selected,
 *   the answer has the series of all signals, which its labels tell apart
 * @returns none if the result would not be a query (Prometheus 2 knows no quoted label names)
 */
export function splitQuery(
  { aggregation, operator }: Term,
  labels: readonly string[],
  signal: LabelValues
): string | undefined {
  const { query, node } = aggregation;
  const edits = [
    ...(operator === undefined ? [] : [{ ...positionOf(node.getChild('AggregateOp') ?? node), text: operator }]),
    ...groupingEdits(aggregation, labels),
    ...selectorEdits(aggregation, signal),
  ];
  const text = applied(textOf(query, node), edits, node.from);
  return parsePromql(text) && text;
}

/**
 * One query that says how many values each label has among what is aggregated, of one signal where that can be selected: a series
 * for each label, whose label `label` has its name.
 *
 * @returns none if the result would not be a query
 */
export function countValuesQuery(
  aggregation: Aggregation,
  labels: readonly string[],
  signal: LabelValues
): string | undefined {
  const operand = operandText(aggregation, signal);
  const counts = labels.map((label) => {
    // In a replacement, `$1` would be a part of what was matched.
    const name = quotedValue(label.replaceAll('$', '$$$$'));
    return `label_replace(count(count by (${quoted(label)}) (${operand})), "label", ${name}, "", "")`;
  });
  const text = counts.join(' or ');
  return parsePromql(text) && text;
}

/** What is aggregated: of one signal, where its labels can be selected. */
function operandText(aggregation: Aggregation, signal: LabelValues): string {
  const { query, operand } = aggregation;
  return applied(textOf(query, operand), selectorEdits(aggregation, signal), operand.from);
}

/** The selectors of what is aggregated, as Prometheus' API for label names takes them. */
export function selectorTexts(aggregation: Aggregation, signal: LabelValues): string[] {
  const edits = selectorEdits(aggregation, signal);
  return selectorsOf(aggregation).map((selector) => {
    const own = edits.filter(({ from, to }) => from >= selector.from && to <= selector.to);
    return applied(textOf(aggregation.query, selector), own, selector.from);
  });
}

/** Labels of the result that tell signals apart, of those that a signal has; `le` tells buckets apart. */
export function signalLabels({ grouping }: Aggregation, signal: LabelValues): LabelValues {
  const names = grouping.keyword === 'by' ? grouping.labels : Object.keys(signal);
  return Object.fromEntries(
    names.filter((name) => isKept(grouping, name) && name !== 'le').map((name) => [name, signal[name] ?? ''])
  );
}

function positionOf({ from, to }: PromqlNode): Pick<Edit, 'from' | 'to'> {
  return { from, to };
}

function groupingEdits(
  { query, node, grouping: { keyword, labels: given } }: Aggregation,
  labels: readonly string[]
): Edit[] {
  const modifier = node.getChild('AggregateModifier');
  if (!modifier) {
    const after = (node.getChild('AggregateOp') ?? node).to;
    return [{ from: after, to: after, text: ` by (${labels.map(quoted).join(', ')}) ` }];
  }
  const list = modifier.getChild('GroupingLabels') ?? modifier;
  const names =
    keyword === 'by'
      ? [...given, ...labels.filter((label) => !given.includes(label))]
      : given.filter((label) => !labels.includes(label));
  const isUnchanged = names.length === given.length;
  const asWritten = new Map(labelNodes(modifier).map((label) => [labelOf(query, label), textOf(query, label)]));
  const text = names.map((name) => asWritten.get(name) ?? quoted(name)).join(', ');
  return isUnchanged ? [] : [{ ...positionOf(list), text: `(${text})` }];
}

/** Selects the series of one signal, where that is the same as to select its result. */
function selectorEdits(aggregation: Aggregation, signal: LabelValues): Edit[] {
  const wanted = signalLabels(aggregation, signal);
  if (!keepsLabels(aggregation, Object.keys(wanted))) {
    return [];
  }
  const matchers = Object.entries(wanted).map(([name, value]) => `${quoted(name)}=${quotedValue(value)}`);
  return selectorsOf(aggregation).flatMap((selector) => matcherEdits(aggregation, selector, matchers));
}

function matcherEdits({ query }: Aggregation, selector: PromqlNode, wanted: readonly string[]): Edit[] {
  const braces = selector.getChild('LabelMatchers');
  const given = braces ? childrenOf(braces) : [];
  const asWritten = given.map((matcher) => textOf(query, matcher));
  const text = wanted.filter((matcher) => !asWritten.includes(matcher)).join(', ');
  if (text === '') {
    return [];
  }
  if (!braces) {
    return [{ from: selector.to, to: selector.to, text: `{${text}}` }];
  }
  const last = given.at(-1);
  const needsComma = last !== undefined && !query.text.slice(last.to, braces.to).includes(',');
  return [{ from: braces.to - 1, to: braces.to - 1, text: needsComma ? `, ${text}` : text }];
}

/** Since Prometheus 3 a label may have any name, in quotes. */
function quoted(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : quotedValue(name);
}

/** A string in PromQL is escaped as in Go, which knows all that JSON writes. */
function quotedValue(value: string): string {
  return JSON.stringify(value);
}

/** @param start - where the text begins in the one that the edits are positions of */
function applied(text: string, edits: readonly Edit[], start: number): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce(
      (edited, { from, to, text: added }) => edited.slice(0, from - start) + added + edited.slice(to - start),
      text
    );
}
