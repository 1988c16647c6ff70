/**
 * `@anomaly-forest/core/alerting`: the plain limits that come nearest to a verdict, and rule files for Prometheus and
 * Grafana. An entry point of its own, because the files are written with the package `yaml`; the main one needs nothing.
 */

export { type DistilledRule, type DistilledRules, distillRules, type VerdictToDistil } from '../alerting/distillRules';
export { type AlertedPanel, type AlertQuery, type GrafanaRule, grafanaRule } from '../alerting/grafanaRule';
export { likelyPairs } from '../alerting/jointRules';
export { type AlertSource, type Limit, type LimitSide, type PlainRule, sourceOf } from '../alerting/plainRule';
export { type PrometheusRule, prometheusRule, promql } from '../alerting/prometheusRule';
export { grafanaRuleFile, prometheusRuleFile, type RuleFolder } from '../alerting/ruleFiles';
export type { RuleText } from '../alerting/ruleText';
