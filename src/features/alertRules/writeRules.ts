import type { DistilledRule } from '@anomaly-forest/core/internal/alerting/distillRules';
import { AlertedPanel, GrafanaRule, grafanaRule } from '@anomaly-forest/core/internal/alerting/grafanaRule';
import { prometheusRule } from '@anomaly-forest/core/internal/alerting/prometheusRule';
import { grafanaRuleFile, prometheusRuleFile } from '@anomaly-forest/core/internal/alerting/ruleFiles';
import type { RuleText } from '@anomaly-forest/core/internal/alerting/ruleText';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../i18n/t';
import { formatTime } from '../../ui/text/formatTime';
import type { Judged } from '../../session/judged';
import { timeZoneName } from '../../ui/text/timeZoneName';
import { describeAgreement, ruleTitle, sourcesOf } from './ruleWords';
import type { AlertRules } from './useAlertRules';

/** The same rules for whatever runs alerts; none where it cannot run any of them. */
export interface WrittenRules {
  /** A file for Grafana's provisioning. */
  readonly grafanaFile?: string;
  /** Query, expressions and condition of each rule, as Grafana's server keeps them. */
  readonly expressions?: string;
  /** A rule file for Prometheus. */
  readonly prometheusFile?: string;
  /** One a distilled rule: none where Grafana could not run it. */
  readonly grafanaRules: ReadonlyArray<GrafanaRule | undefined>;
}

/** Writes distilled rules down, with what a reader of the file should know. */
export function writeRules(judged: Judged, { sources, distilled }: AlertRules): WrittenRules {
  const { panel, prepared } = judged;
  const step = typicalStep(prepared.samples.time);
  const texts = distilled.rules.map((rule) => ruleText(judged, rule, sources, step));
  const alerted = alertedPanel(judged, sources, step);
  const grafanaRules = distilled.rules.map((rule, i) =>
    sourcesOf(rule, sources).every(({ query }) => query) ? grafanaRule(rule, texts[i], alerted) : undefined
  );
  const runnable = grafanaRules.filter((rule) => rule !== undefined);
  const group = panel.title === '' ? 'Anomaly Forest' : panel.title;
  const about = aboutFile(judged, describeAgreement(distilled.counts));
  return {
    grafanaRules,
    ...(runnable.length > 0 && {
      grafanaFile: grafanaRuleFile(runnable, { folder: 'Anomaly Forest', group }, alerted, about),
      expressions: JSON.stringify(
        runnable.map(({ title, condition, data }) => ({ title, condition, data })),
        null,
        2
      ),
    }),
    prometheusFile: prometheusFile(distilled.rules, texts, sources, { group, step, about }),
  };
}

function prometheusFile(
  rules: readonly DistilledRule[],
  texts: readonly RuleText[],
  sources: AlertRules['sources'],
  { group, step, about }: { group: string; step: number; about: readonly string[] }
): string | undefined {
  const expressions = sources.map((source) => source.promql ?? '');
  const written = rules.flatMap((rule, i) =>
    sourcesOf(rule, sources).every((source) => source.promql) ? [prometheusRule(rule, texts[i], expressions, step)] : []
  );
  return written.length === 0 ? undefined : prometheusRuleFile(written, group, step, about);
}

function alertedPanel({ panel }: Judged, sources: AlertRules['sources'], step: number): AlertedPanel {
  return {
    // Only rules whose sources all have a query are written.
    queries: sources.map(({ query }) => query ?? { refId: '', datasourceUid: '', model: {} }),
    step,
    dashboardUid: panel.data.request?.dashboardUID,
    panelId: panel.id,
  };
}

function ruleText(judged: Judged, rule: DistilledRule, sources: AlertRules['sources'], step: number): RuleText {
  const title = ruleTitle(rule, sources, step);
  return { title, summary: title, description: aboutFile(judged, describeAgreement(rule.counts)).join(' ') };
}

/** Where the limits come from, and how they did there. */
function aboutFile({ panel }: Judged, agreement: string): string[] {
  const { title, timeRange, timeZone } = panel;
  return [
    t('actions.alert-origin', 'Simple thresholds for what Anomaly Forest found in the panel "{{title}}".', { title }),
    t('actions.alert-figures', 'From {{from}} to {{to}} ({{timeZone}}): {{agreement}}.', {
      from: formatTime(timeRange.from.valueOf(), timeZone),
      to: formatTime(timeRange.to.valueOf(), timeZone),
      timeZone: timeZoneName(timeZone, timeRange.from.valueOf()),
      agreement,
    }),
  ];
}
