import { Document } from 'yaml';
import { AlertedPanel, GrafanaRule, groupInterval } from './grafanaRule';
import type { PrometheusRule } from './prometheusRule';
import { escapeVariables } from './ruleText';
import { evaluationInterval, ruleDuration } from './ruleTimes';

/** Where Grafana keeps the rules of a file. */
export interface RuleFolder {
  readonly folder: string;
  readonly group: string;
}

/** Rules replace those of the same panel when a newer file is provisioned; Grafana takes 40 characters at most. */
const MAX_UID = 40;

/**
 * The file for Grafana's folder `provisioning/alerting`.
 *
 * @param about - what a reader of the file should know, a line each
 */
export function grafanaRuleFile(
  rules: readonly GrafanaRule[],
  { folder, group }: RuleFolder,
  panel: AlertedPanel,
  about: readonly string[]
): string {
  const written = rules.map(({ title, ...rule }, i) => ({
    uid: ruleUid(panel, i),
    title: escapeVariables(title),
    ...rule,
  }));
  const groups = [
    {
      orgId: 1,
      name: escapeVariables(group),
      folder: escapeVariables(folder),
      interval: groupInterval(panel),
      rules: written,
    },
  ];
  return writeYaml({ apiVersion: 1, groups }, about);
}

/** The file for `rule_files` of Prometheus. */
export function prometheusRuleFile(
  rules: readonly PrometheusRule[],
  group: string,
  step: number,
  about: readonly string[]
): string {
  return writeYaml({ groups: [{ name: group, interval: ruleDuration(evaluationInterval(step)), rules }] }, about);
}

function ruleUid({ dashboardUid = 'unsaved', panelId }: AlertedPanel, index: number): string {
  const tail = `-${panelId}-${index + 1}`;
  return `anomaly-${dashboardUid.replace(/[^\w-]/g, '-')}`.slice(0, MAX_UID - tail.length) + tail;
}

/**
 * YAML in which every text is a text to old and new readers alike (`no`, `1e3`, `12:30`), on one line each.
 *
 * @param about - what a reader of the file should know, a line each
 */
export function writeYaml(content: object, about: readonly string[]): string {
  const document = new Document(content, { version: '1.1', aliasDuplicateObjects: false });
  document.commentBefore = about.map((line) => ` ${line.replace(/\s+/g, ' ')}`).join('\n');
  return document.toString({ lineWidth: 0 });
}
