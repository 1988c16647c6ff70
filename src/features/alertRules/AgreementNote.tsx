import { Alert } from '@grafana/ui';
import React from 'react';
import type { Counts } from '@anomaly-forest/core/internal/agreement/measures';
import { t } from '../../i18n/t';
import { Agreement, agreementOf, describeAgreement } from './ruleWords';

interface Props {
  counts: Counts;
  nRules: number;
}

const SEVERITY = { good: 'success', partial: 'warning', poor: 'error' } as const;

/** How far the rules can be trusted, in one line that cannot be overlooked. */
export function AgreementNote({ counts, nRules }: Props): React.JSX.Element {
  if (counts.nEvents === 0) {
    return (
      <Alert severity="info" title={t('actions.alert-no-incidents', 'No incidents to learn thresholds from')}>
        {t(
          'actions.alert-no-incidents-hint',
          'The panel found no incidents in this time range. Choose a range with incidents to find thresholds that catch them.'
        )}
      </Alert>
    );
  }
  if (nRules === 0) {
    return (
      <Alert severity="error" title={t('actions.alert-none', 'No simple threshold comes close to the verdict')}>
        {t(
          'actions.alert-none-hint',
          'Any threshold that catches these incidents would be crossed for longer outside them than during them. What is normal here depends on the time of day or on other signals, which a simple rule cannot see. Keep this dashboard for that, and set a threshold that leaves no doubt.'
        )}
      </Alert>
    );
  }
  const agreement = agreementOf(counts);
  return (
    <Alert severity={SEVERITY[agreement]} title={titleOf(agreement)}>
      {t('actions.alert-would-have', 'In this time range the rules together: {{agreement}}.', {
        agreement: describeAgreement(counts),
      })}{' '}
      {agreement !== 'good' && whatToDo(agreement)}
    </Alert>
  );
}

function titleOf(agreement: Agreement): string {
  switch (agreement) {
    case 'good':
      return t('actions.alert-good', 'The rules agree well with the panel');
    case 'partial':
      return t('actions.alert-partial', 'The rules agree only in part with the panel');
    case 'poor':
      return t('actions.alert-poor', 'The rules agree poorly with the panel');
  }
}

function whatToDo(agreement: Agreement): string {
  return agreement === 'partial'
    ? t('actions.alert-partial-hint', 'Expect to miss some incidents, or to be paged for nothing now and then.')
    : t('actions.alert-poor-hint', 'Do not rely on them: simple thresholds cannot see what the panel sees here.');
}
