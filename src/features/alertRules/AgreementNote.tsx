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
      <Alert severity="info" title={t('actions.alert-no-incidents', 'Nothing to learn limits from')}>
        {t(
          'actions.alert-no-incidents-hint',
          'The panel found no incident in this time range. Choose a range with incidents, and limits can be found that catch them.'
        )}
      </Alert>
    );
  }
  if (nRules === 0) {
    return (
      <Alert severity="error" title={t('actions.alert-none', 'No plain limit comes near the verdict')}>
        {t(
          'actions.alert-none-hint',
          'Every limit that catches these incidents would be crossed longer outside of them than in them. What is usual here depends on the time or on other signals, which a plain rule does not know. Keep this dashboard for that, and set a limit that is beyond doubt.'
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
    ? t('actions.alert-partial-hint', 'Expect to miss some, or to be woken for nothing now and then.')
    : t('actions.alert-poor-hint', 'Do not rely on them: plain limits cannot see what the panel sees here.');
}
