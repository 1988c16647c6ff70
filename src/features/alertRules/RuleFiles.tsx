import { Alert, RadioButtonGroup, Stack } from '@grafana/ui';
import { uniq } from 'lodash';
import React, { useState } from 'react';
import { t } from '../../i18n/t';
import { downloadName } from '../download/downloadName';
import { CopyableText } from '../../ui/dialog/CopyableText';
import { download } from '../../ui/dialog/download';
import type { Judged } from '../../session/judged';
import { sourcesOf } from './ruleWords';
import type { AlertRules } from './useAlertRules';
import type { WrittenRules } from './writeRules';

interface Props {
  judged: Judged;
  rules: AlertRules;
  written: WrittenRules;
}

/** A form in which rules can be taken along. */
interface RuleForm {
  readonly value: keyof WrittenRules;
  readonly label: string;
  /** What to do with it. */
  readonly hint: string;
  readonly text: string;
  readonly extension: 'yaml' | 'json';
}

/** The rules as files, and what to do with each; and why there is none for some. */
export function RuleFiles({ judged, rules, written }: Props): React.JSX.Element {
  const forms = ruleForms(written);
  const [chosen, setChosen] = useState(forms[0]?.value);
  const form = forms.find(({ value }) => value === chosen);
  return (
    <Stack direction="column" gap={1}>
      {caveats(rules).map((text) => (
        <Alert key={text} severity="warning" title="" bottomSpacing={0}>
          {text}
        </Alert>
      ))}
      {form === undefined ? (
        <div>
          {t(
            'actions.alert-by-hand',
            'So no rule file can be written here. You can enter the thresholds in a rule by hand.'
          )}
        </div>
      ) : (
        <>
          <RadioButtonGroup
            aria-label={t('actions.alert-form', 'Form of the rules')}
            options={forms.map(({ value, label }) => ({ value, label }))}
            value={form.value}
            onChange={setChosen}
          />
          <div>{form.hint}</div>
          <CopyableText
            key={form.value}
            label={form.label}
            text={form.text}
            onDownload={() => downloadForm(judged, form)}
          />
        </>
      )}
    </Stack>
  );
}

function ruleForms({ grafanaFile, expressions, prometheusFile }: WrittenRules): RuleForm[] {
  const forms: RuleForm[] = [];
  if (grafanaFile !== undefined) {
    forms.push({
      value: 'grafanaFile',
      label: t('actions.alert-grafana-file', 'Grafana rule file'),
      hint: t(
        'actions.alert-grafana-file-hint',
        "Put it in Grafana's provisioning/alerting folder and restart Grafana, or ask an administrator to. The rules appear in the folder Anomaly Forest and use Grafana's notification policies."
      ),
      text: grafanaFile,
      extension: 'yaml',
    });
  }
  if (prometheusFile !== undefined) {
    forms.push({
      value: 'prometheusFile',
      label: t('actions.alert-prometheus-file', 'Prometheus rule file'),
      hint: t(
        'actions.alert-prometheus-file-hint',
        'List it under rule_files in the Prometheus configuration and reload Prometheus. Alertmanager sends the notifications.'
      ),
      text: prometheusFile,
      extension: 'yaml',
    });
  }
  if (expressions !== undefined) {
    forms.push({
      value: 'expressions',
      label: t('actions.alert-expressions', 'Expressions'),
      hint: t(
        'actions.alert-expressions-hint',
        "Query, last value and threshold of each rule, as Grafana's API and Terraform take them."
      ),
      text: expressions,
      extension: 'json',
    });
  }
  return forms;
}

/** What stands between a rule and what was measured here. */
function caveats({ distilled, sources }: AlertRules): string[] {
  const watched = distilled.rules.flatMap((rule) => sourcesOf(rule, sources));
  return uniq(
    watched.flatMap(({ problem, nOthers, query }) => [
      ...(problem === undefined ? [] : [problem]),
      ...(nOthers === 0 ? [] : [describeOthers(nOthers, query?.refId ?? '')]),
    ])
  );
}

function describeOthers(count: number, refId: string): string {
  return t('actions.alert-others', '', {
    count,
    refId,
    defaultValue_one:
      'Query {{refId}} returns {{count, number}} more series, to which the rule applies the same threshold. It is not in these figures.',
    defaultValue_other:
      'Query {{refId}} returns {{count, number}} more series, to which the rule applies the same threshold. They are not in these figures.',
  });
}

function downloadForm({ panel }: Judged, { text, extension }: RuleForm): void {
  const { from, to } = panel.timeRange;
  const type = extension === 'json' ? 'application/json' : 'application/yaml';
  void download([text], type, downloadName(panel.title, from.valueOf(), to.valueOf(), extension));
}
