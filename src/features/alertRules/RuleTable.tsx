import { css } from '@emotion/css';
import { GrafanaTheme2 } from '@grafana/data';
import { LinkButton, useStyles2 } from '@grafana/ui';
import React from 'react';
import type { Counts } from '@anomaly-forest/core/internal/agreement/measures';
import type { DistilledRules } from '@anomaly-forest/core/internal/alerting/distillRules';
import type { GrafanaRule } from '@anomaly-forest/core/internal/alerting/grafanaRule';
import { t } from '../../i18n/t';
import { numberFormat } from '../../i18n/translations';
import { formatDuration } from '../../ui/text/formatDuration';
import type { NamedSource } from './alertSources';
import { ruleEditorUrl } from './ruleEditorUrl';
import { ruleTitle } from './ruleWords';

interface Props {
  distilled: DistilledRules;
  sources: readonly NamedSource[];
  /** Milliseconds between two samples. */
  step: number;
  grafanaRules: ReadonlyArray<GrafanaRule | undefined>;
}

/** What each rule would have done in this time range, and all of them together. */
export function RuleTable({ distilled, sources, step, grafanaRules }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { rules, counts } = distilled;
  const urls = grafanaRules.map((rule) => rule && ruleEditorUrl(rule));
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('actions.alert-rules', 'Alert rules')}>
        <thead>
          <tr>
            <th>{t('actions.alert-rule', 'Alert when')}</th>
            <th>{t('actions.alert-incidents-caught', 'Incidents caught')}</th>
            <th>{t('actions.alert-extra-alarms', 'False alarms')}</th>
            <th>{t('actions.alert-time-caught', 'Incident time covered')}</th>
            <th>{t('actions.alert-extra-time', 'False alarm time')}</th>
            {urls.some(Boolean) && <th />}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, i) => (
            <tr key={i}>
              <td>{ruleTitle(rule, sources, step)}</td>
              <Figures counts={rule.counts} step={step} />
              {urls[i] && (
                <td>
                  <LinkButton size="sm" variant="secondary" icon="bell" href={urls[i]} target="_blank">
                    {t('actions.alert-open-editor', 'Open in rule editor')}
                  </LinkButton>
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {rules.length > 1 && (
          <tfoot>
            <tr>
              <td>{t('actions.alert-any', 'Any of them')}</td>
              <Figures counts={counts} step={step} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Figures({ counts, step }: { counts: Counts; step: number }): React.JSX.Element {
  const number = (n: number): string => numberFormat().format(n);
  const extra = counts.nAlarms - counts.nTrueAlarms;
  return (
    <>
      <td>
        {t('actions.alert-of', '{{part}} of {{all}}', { part: number(counts.nFound), all: number(counts.nEvents) })}
      </td>
      <td>{number(extra)}</td>
      <td>{numberFormat({ style: 'percent' }).format(counts.nCovered / counts.nEventSamples)}</td>
      <td>{counts.nFalseSamples === 0 ? number(0) : formatDuration(counts.nFalseSamples * step)}</td>
    </>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  scroll: css({ overflowX: 'auto' }),
  table: css({
    width: '100%',
    'th, td': { padding: theme.spacing(0.75, 1), textAlign: 'left', fontVariantNumeric: 'tabular-nums' },
    'th, tfoot td': { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightMedium },
    'tbody tr, tfoot tr': { borderTop: `1px solid ${theme.colors.border.weak}` },
  }),
});
