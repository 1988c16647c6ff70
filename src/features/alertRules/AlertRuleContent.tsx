import { LoadingPlaceholder, Stack } from '@grafana/ui';
import React, { useMemo } from 'react';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../../i18n/t';
import type { Judged } from '../../session/judged';
import { AgreementNote } from './AgreementNote';
import { RuleFiles } from './RuleFiles';
import { RuleTable } from './RuleTable';
import { AlertRules, useAlertRules } from './useAlertRules';
import { writeRules } from './writeRules';

/** The nearest rules that Grafana or Prometheus can run, how well they agree with the verdict, and the files for them. */
export function AlertRuleContent(judged: Judged): React.JSX.Element {
  const rules = useAlertRules(judged);
  return rules ? (
    <Rules judged={judged} rules={rules} />
  ) : (
    <LoadingPlaceholder text={t('actions.alert-working', 'Looking for thresholds that agree with the verdict…')} />
  );
}

function Rules({ judged, rules }: { judged: Judged; rules: AlertRules }): React.JSX.Element {
  const written = useMemo(() => writeRules(judged, rules), [judged, rules]);
  const { distilled, sources } = rules;
  return (
    <Stack direction="column" gap={2}>
      <div>
        {t(
          'actions.alert-purpose',
          'A panel works only while somebody is looking at it, so it cannot page anyone. An alert rule runs on the server around the clock. These are the simple thresholds that come closest to what the panel found in this time range.'
        )}
      </div>
      <AgreementNote counts={distilled.counts} nRules={distilled.rules.length} />
      {distilled.rules.length > 0 && (
        <>
          <RuleTable
            distilled={distilled}
            sources={sources}
            step={typicalStep(judged.prepared.samples.time)}
            grafanaRules={written.grafanaRules}
          />
          <RuleFiles judged={judged} rules={rules} written={written} />
        </>
      )}
    </Stack>
  );
}
