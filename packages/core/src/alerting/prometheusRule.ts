import type { Limit, PlainRule } from './plainRule';
import { escapeTemplate, RuleText } from './ruleText';
import { ruleDuration, waitBefore } from './ruleTimes';

/** A rule as Prometheus reads it. */
export interface PrometheusRule {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * The condition in PromQL. Two limits are two queries of one series each, so they are matched without labels.
 *
 * @param expressions - PromQL of each source
 */
export function promql({ limits }: PlainRule, expressions: readonly string[]): string {
  const crossed = ({ source, side, value }: Limit): string =>
    `(${expressions[source]}) ${side === 'above' ? '>' : '<'} ${value}`;
  return limits.length === 1 ? crossed(limits[0]) : limits.map((limit) => `(${crossed(limit)})`).join(' and on() ');
}

/** The rule as an entry of a Prometheus rule file: it fires once the condition has held long enough. */
export function prometheusRule(
  rule: PlainRule,
  { title, summary, description }: RuleText,
  expressions: readonly string[],
  step: number
): PrometheusRule {
  return {
    alert: title,
    expr: promql(rule, expressions),
    for: ruleDuration(waitBefore(rule, step)),
    labels: { source: 'anomaly-forest' },
    annotations: { summary: escapeTemplate(summary), description: escapeTemplate(description) },
  };
}
