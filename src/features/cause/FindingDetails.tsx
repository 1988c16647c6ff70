import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import React from 'react';
import { t } from '../../i18n/t';
import { formatShare } from '../../ui/text/formatChange';
import { BeforeAfter, scaleOf } from './BeforeAfter';
import { formatMeasured, valueName } from './describeFinding';
import type { Finding } from './findCause';
import type { PartSeries } from '../../promql/partSeries';
import type { SplitPlan } from './splitPlan';

interface Props {
  readonly finding: Finding;
  readonly plan: SplitPlan;
}

/** The values that carry most of the change; the others are only counted. */
const MAX_SHOWN = 5;

/** The values of a label, ranked, each before and during the incident. */
export function FindingDetails({ finding, plan }: Props): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const { answer, attribution } = finding;
  const series = new Map(answer.parts.map((part): [readonly string[], PartSeries] => [part.key, part]));
  const shown = attribution.contributions.slice(0, MAX_SHOWN);
  const rows = shown.map(({ part }) => series.get(part.key)?.values ?? []);
  const scale = scaleOf(rows);
  const label = answer.labels.join(', ');
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('cause.values-of', 'Values of {{label}}', { label })}>
          <thead>
            <tr>
              <th>{label}</th>
              <th>{t('cause.before', 'Before')}</th>
              <th>{t('cause.during', 'During')}</th>
              <th>{t('cause.of-the-change', 'Of the change')}</th>
              <th aria-hidden />
            </tr>
          </thead>
          <tbody>
            {shown.map((contribution, i) => {
              const { part, own, explanatoryPower } = contribution;
              const isGuilty = attribution.standsOut.includes(contribution);
              return (
                <tr key={part.key.join('\0')} className={isGuilty ? styles.guilty : undefined}>
                  <td>
                    <bdi>{part.key.map(valueName).join(', ')}</bdi>
                  </td>
                  <td>{formatMeasured(plan.signal, own.from)}</td>
                  <td>{formatMeasured(plan.signal, own.to)}</td>
                  <td>{formatPart(explanatoryPower)}</td>
                  <td>
                    <BeforeAfter
                      time={answer.time}
                      values={rows[i]}
                      scale={scale}
                      windows={plan.windows}
                      isGuilty={isGuilty}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className={styles.note}>
        {t('cause.looked-at', '', {
          count: answer.parts.length,
          defaultValue_one: '{{count, number}} value looked at.',
          defaultValue_other: '{{count, number}} values looked at.',
        })}
      </div>
    </>
  );
}

/** In whole per cent, without a sign where it is none. */
function formatPart(share: number): string {
  return formatShare(Math.abs(share) < 0.005 ? 0 : share);
}

const getStyles = (theme: GrafanaTheme2) => ({
  scroll: css({ overflowX: 'auto' }),
  guilty: css({ fontWeight: theme.typography.fontWeightMedium }),
  note: css({ color: theme.colors.text.secondary }),
  table: css({
    width: '100%',
    'th, td': { padding: theme.spacing(0.5, 1), textAlign: 'left', fontVariantNumeric: 'tabular-nums' },
    th: { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightMedium },
    'td:first-child': { overflowWrap: 'anywhere' },
    'td:not(:first-child)': { whiteSpace: 'nowrap' },
    'tbody tr': { borderTop: `1px solid ${theme.colors.border.weak}` },
  }),
});
