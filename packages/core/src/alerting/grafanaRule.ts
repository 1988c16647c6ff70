import type { Limit, PlainRule } from './plainRule';
import { escapeTemplate, type RuleText } from './ruleText';
import { evaluationInterval, ruleDuration, waitBefore } from './ruleTimes';

/** A query of the panel as Grafana's alerting can run it: without variables of the dashboard. */
export interface AlertQuery {
  readonly refId: string;
  readonly datasourceUid: string;
  /** What the data source's own editor made. */
  readonly model: Readonly<Record<string, unknown>>;
}

/** A panel's queries, and what a rule on them needs to know. */
export interface AlertedPanel {
  /** One a source: the query that the source's series come from. */
  readonly queries: readonly AlertQuery[];
  /** Milliseconds between two samples. */
  readonly step: number;
  /** None where the dashboard is not saved. */
  readonly dashboardUid?: string;
  readonly panelId: number;
}

/** A rule as Grafana's server keeps it, in the form of its provisioning files. */
export interface GrafanaRule {
  readonly title: string;
  readonly condition: string;
  readonly data: readonly GrafanaRuleQuery[];
  readonly for: string;
  readonly noDataState: string;
  readonly execErrState: string;
  readonly annotations: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

/** One link of the chain: a query, or an expression on other links. */
export interface GrafanaRuleQuery {
  readonly refId: string;
  readonly datasourceUid: string;
  /** Seconds before now. */
  readonly relativeTimeRange: { readonly from: number; readonly to: number };
  readonly model: Readonly<Record<string, unknown>>;
}

/** The data source that is Grafana itself: server-side expressions. */
const EXPRESSION = { type: '__expr__', uid: '__expr__' };

/** The query sees this many samples, and ten minutes at least: the newest may be late. */
const SEEN_SAMPLES = 5;
const SEEN_SECONDS = 600;

/** Grafana's own limit of points for a rule's query. */
const MAX_DATA_POINTS = 43_200;

/**
 * A rule for Grafana's alerting: queries, their last values, and a threshold; with two limits, a formula in its place.
 * Missing data raise no alert, as in the measured agreement.
 */
export function grafanaRule(
  rule: PlainRule,
  { title, summary, description }: RuleText,
  panel: AlertedPanel
): GrafanaRule {
  const queries = rule.limits.map(({ source }) => panel.queries[source]);
  const expressions = conditionChain(rule.limits, queries);
  const { dashboardUid, panelId } = panel;
  return {
    title,
    condition: expressions[expressions.length - 1].refId,
    data: [...queries.map((query) => dataQuery(query, panel.step)), ...expressions],
    for: ruleDuration(waitBefore(rule, panel.step)),
    noDataState: 'OK',
    execErrState: 'Error',
    annotations: {
      summary: escapeTemplate(summary),
      description: escapeTemplate(description),
      ...(dashboardUid && { __dashboardUid__: dashboardUid, __panelId__: String(panelId) }),
    },
    labels: { source: 'anomaly-forest' },
  };
}

/** How often Grafana should evaluate rules of such a panel. */
export function groupInterval({ step }: AlertedPanel): string {
  return ruleDuration(evaluationInterval(step));
}

function dataQuery({ refId, datasourceUid, model }: AlertQuery, step: number): GrafanaRuleQuery {
  return {
    refId,
    datasourceUid,
    relativeTimeRange: relativeRange(model, step),
    model: { ...model, refId, ...rangeQuery(model), intervalMs: step, maxDataPoints: MAX_DATA_POINTS },
  };
}

/** Prometheus can answer for one moment only, or for a range; what is reduced here is a range. */
function rangeQuery(model: AlertQuery['model']): object {
  return isPrometheus(model) ? { instant: false, range: true } : {};
}

/** Databases count into buckets, and the newest bucket is not full yet: it is left out. */
function relativeRange(model: AlertQuery['model'], step: number): GrafanaRuleQuery['relativeTimeRange'] {
  const seconds = Math.max(1, Math.ceil(step / 1000));
  const to = isPrometheus(model) ? 0 : seconds;
  return { from: to + Math.max(SEEN_SECONDS, SEEN_SAMPLES * seconds), to };
}

/** A PromQL query: other languages have an `expr`, too, but no `range` beside it. */
function isPrometheus({ expr, range, instant }: AlertQuery['model']): boolean {
  return typeof expr === 'string' && (range !== undefined || instant !== undefined);
}

/** What Grafana's server computes from other links of the chain. */
interface Expression {
  readonly refId: string;
  readonly type: 'reduce' | 'threshold' | 'math';
  readonly expression: string;
}

function conditionChain(limits: readonly Limit[], queries: readonly AlertQuery[]): GrafanaRuleQuery[] {
  const names = freeNames(queries.map(({ refId }) => refId));
  const reduced = limits.map((_, i) => ({
    refId: names[i],
    type: 'reduce' as const,
    expression: queries[i].refId,
    reducer: 'last',
    settings: { mode: 'dropNN' },
  }));
  const refId = names[limits.length];
  const condition = limits.length === 1 ? threshold(refId, names[0], limits[0]) : formula(refId, names, limits);
  return [...reduced, condition].map(expressionQuery);
}

function expressionQuery(model: Expression): GrafanaRuleQuery {
  return {
    refId: model.refId,
    datasourceUid: EXPRESSION.uid,
    relativeTimeRange: { from: 0, to: 0 },
    model: { ...model, datasource: EXPRESSION },
  };
}

function threshold(
  refId: string,
  expression: string,
  { side, value }: Limit
): Expression & { readonly conditions: object } {
  const conditions = [{ evaluator: { type: side === 'above' ? 'gt' : 'lt', params: [value] } }];
  return { refId, type: 'threshold', expression, conditions };
}

function formula(refId: string, names: readonly string[], limits: readonly Limit[]): Expression {
  const parts = limits.map(({ side, value }, i) => `$${names[i]} ${side === 'above' ? '>' : '<'} ${value}`);
  return { refId, type: 'math', expression: parts.join(' && ') };
}

/** Letters after those of the queries, as Grafana's editor gives them; then those before. */
function freeNames(used: readonly string[]): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const next = 1 + Math.max(...used.map((name) => letters.indexOf(name)));
  return [...letters.slice(next), ...letters.slice(0, next)].filter((letter) => !used.includes(letter));
}
