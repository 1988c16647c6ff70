import type { SyntaxNode } from '@lezer/common';
import { parser } from '@prometheus-io/lezer-promql';

/** A node of a query's syntax tree; names are those of Prometheus' own grammar for editors. */
export type PromqlNode = SyntaxNode;

/** A query and its tree. Positions in the tree are positions in the text. */
export interface ParsedQuery {
  readonly text: string;
  readonly root: PromqlNode;
}

/** Grafana fills these in when it asks; the grammar does not know them. */
const MACRO =
  /\$(?:__(?:rate_interval|interval|range)(?:_ms|_s)?\b|\{__(?:rate_interval|interval|range)(?:_ms|_s)?\})/g;

/** What is left of variables after Grafana replaced those it knows; `$1` in a replacement is none. */
const VARIABLE = /\$[A-Za-z_]\w*|\$\{[A-Za-z_][^}]*\}|\[\[\w+\]\]/;

/** Parses PromQL; none where it is not valid. Intervals that Grafana fills in may stand where a duration or number may. */
export function parsePromql(text: string): ParsedQuery | undefined {
  const root = parser.parse(maskMacros(text)).topNode.firstChild;
  return root && !hasError(root.parent ?? root) ? { text, root } : undefined;
}

/** The first variable in a query that nobody has filled in. */
export function unfilledVariable(text: string): string | undefined {
  return VARIABLE.exec(maskMacros(text))?.[0];
}

/** A duration or a number of the same length takes the place of each macro, so that all positions stay. */
function maskMacros(text: string): string {
  return text.replace(MACRO, (macro) => {
    const isNumber = /_m?s\}?$/.test(macro);
    return isNumber ? '1'.repeat(macro.length) : `${'1'.repeat(macro.length - 1)}s`;
  });
}

function hasError(node: PromqlNode): boolean {
  return descendants(node).some(({ type }) => type.isError);
}

/** A node and all below it, from left to right. */
export function descendants(node: PromqlNode): PromqlNode[] {
  return [node, ...childrenOf(node).flatMap(descendants)];
}

export function childrenOf(node: PromqlNode): PromqlNode[] {
  const children: PromqlNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    children.push(child);
  }
  return children;
}

/** The expressions directly below a node: operands, or the arguments of a function. */
export function operandsOf(node: PromqlNode): PromqlNode[] {
  const inside = node.getChild('FunctionCallBody') ?? node;
  return childrenOf(inside).filter(({ type }) => type.is('Expr'));
}

export function textOf({ text }: ParsedQuery, { from, to }: Pick<PromqlNode, 'from' | 'to'>): string {
  return text.slice(from, to);
}

/** A number as it stands in a query, `2.5`, `1e3` or `Inf`; none for anything else. */
export function numberOf(query: ParsedQuery, node: PromqlNode): number | undefined {
  if (node.name === 'ParenExpr') {
    const [inner] = operandsOf(node);
    return inner && numberOf(query, inner);
  }
  if (node.name === 'UnaryExpr') {
    const [inner] = operandsOf(node);
    const value = inner && numberOf(query, inner);
    return value !== undefined && textOf(query, node).startsWith('-') ? -value : value;
  }
  const text = textOf(query, node).toLowerCase().replace('inf', 'Infinity');
  return node.name === 'NumberDurationLiteral' && text.trim() !== '' && !Number.isNaN(Number(text))
    ? Number(text)
    : undefined;
}
