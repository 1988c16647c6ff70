import { css } from '@emotion/css';
import { type DataFrame, dateTimeFormat, getValueFormat, type GrafanaTheme2 } from '@grafana/data';
import { Alert, LoadingPlaceholder, useStyles2 } from '@grafana/ui';
import React, { useMemo } from 'react';
import type { SignalRole } from '@anomaly-forest/core/internal/detection';
import {
  type FieldsQuery,
  type FieldUsage,
  type FieldUse,
  fieldUsesSteps,
  type NameSource,
  type SignalUsage,
} from '../../frames/fieldUses';
import { intervalText } from '../../frames/intervalText';
import { t } from '../../i18n/t';
import { translate } from '../../i18n/translate';
import { numberFormat } from '../../i18n/translations';
import { useSteps } from '../../session/useSteps';

/** More rows than this are not drawn, but counted. */
const MAX_ROWS = 200;

/** More values than this are read in slices between which the page answers. */
const MAX_VALUES_AT_ONCE = 5000;

/** What each field of each frame is taken as, a row a field, or a row for each signal of a field that holds several. */
export function FieldUsesTable({ series, groupBy, baselineQueries }: FieldsQuery): React.JSX.Element {
  const styles = useStyles2(getStyles);
  const query = useMemo(() => ({ series, groupBy, baselineQueries }), [series, groupBy, baselineQueries]);
  const { result } = useSteps(query, countValues(series) <= MAX_VALUES_AT_ONCE, fieldUsesSteps);
  if (!result) {
    return <LoadingPlaceholder text={t('actions.loading', 'Loading…')} />;
  }
  if (result.fields.length === 0) {
    return <p>{t('editor.field-uses-none', 'The queries returned no fields.')}</p>;
  }
  const rows = result.fields.flatMap(rowsOf);
  const nMore = Math.max(rows.length - MAX_ROWS, 0);
  return (
    <div className={styles.scroll}>
      {result.warnings.map((warning) => (
        <Alert key={warning.text} severity="warning" title={translate(warning)} />
      ))}
      <table className={styles.table} aria-label={t('editor.field-uses', 'Fields of the queries')}>
        <thead>
          <tr>
            <th>{t('editor.field-uses-query', 'Query')}</th>
            <th>{t('editor.field-uses-field', 'Field')}</th>
            <th>{t('editor.field-uses-use', 'Taken as')}</th>
            <th>{t('editor.field-uses-signal', 'Signal')}</th>
            <th>{t('editor.field-uses-name-from', 'Name from')}</th>
            <th>{t('editor.role', 'What it measures')}</th>
            <th>{t('editor.field-uses-unit', 'Unit')}</th>
            <th>{t('editor.field-uses-values', 'Values')}</th>
            <th>{t('editor.field-uses-step', 'Step')}</th>
            <th>{t('editor.field-uses-first', 'First value')}</th>
            <th>{t('editor.field-uses-last', 'Last value')}</th>
            <th>{t('editor.field-uses-reason', 'Why, and what helps')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MAX_ROWS).map((row, i) => (
            <UsageRow key={i} {...row} />
          ))}
        </tbody>
      </table>
      {nMore > 0 && <p>{countMore(nMore)}</p>}
    </div>
  );
}

interface Row {
  readonly usage: FieldUsage;
  readonly signal?: SignalUsage;
  /** Whether the row begins a field. */
  readonly isFirst: boolean;
}

function rowsOf(usage: FieldUsage): Row[] {
  return usage.signals.length === 0
    ? [{ usage, isFirst: true }]
    : usage.signals.map((signal, i) => ({ usage, signal, isFirst: i === 0 }));
}

function UsageRow({ usage, signal, isFirst }: Row): React.JSX.Element {
  const number = numberFormat({});
  const { refId = '', frameName, field, type, use, reason } = usage;
  return (
    <tr>
      <td>{isFirst && [refId, frameName !== refId && frameName].filter(Boolean).join(' ')}</td>
      <td>{isFirst && `${field} (${type})`}</td>
      <td>{isFirst && nameOfUse(use)}</td>
      <td>{signal?.name}</td>
      <td>{signal && nameSourceName(signal.nameFrom)}</td>
      <td>{signal && roleName(signal.role)}</td>
      <td>{signal?.unit !== undefined && unitText(signal.unit)}</td>
      <td>
        {signal &&
          (signal.nValues === signal.nRows
            ? number.format(signal.nValues)
            : t('editor.field-uses-values-of', '{{n, number}} of {{nRows, number}}', {
                n: signal.nValues,
                nRows: signal.nRows,
              }))}
      </td>
      <td>{signal && signal.step > 0 && intervalText(signal.step)}</td>
      <td>{signal?.first !== undefined && dateTimeFormat(signal.first)}</td>
      <td>{signal?.last !== undefined && dateTimeFormat(signal.last)}</td>
      <td>{isFirst && reason && translate(reason)}</td>
    </tr>
  );
}

function countValues(series: readonly DataFrame[]): number {
  return series.reduce((n, { length, fields }) => n + length * fields.length, 0);
}

function countMore(count: number): string {
  return t('editor.field-uses-more', '', {
    count,
    defaultValue_one: '{{count, number}} more row',
    defaultValue_other: '{{count, number}} more rows',
  });
}

function nameOfUse(use: FieldUse): string {
  return {
    time: () => t('editor.field-use-time', 'time'),
    signal: () => t('editor.field-use-signal', 'signal'),
    expectation: () => t('editor.field-use-expectation', 'expectation'),
    labels: () => t('editor.field-use-labels', 'labels: tells signals apart'),
    point: () => t('editor.field-use-point', 'drawn only'),
    baseline: () => t('editor.field-use-baseline', 'baseline'),
    'not-used': () => t('editor.field-use-not-used', 'not used'),
  }[use]();
}

function nameSourceName(source: NameSource): string {
  return {
    'display-name': () => t('editor.name-from-display-name', 'display name'),
    'data-source': () => t('editor.name-from-data-source', 'data source, legend'),
    labels: () => t('editor.name-from-labels', 'labels'),
    field: () => t('editor.name-from-field', 'field'),
  }[source]();
}

function roleName(role: SignalRole): string {
  return {
    traffic: () => t('editor.role-traffic', 'Traffic'),
    latency: () => t('editor.role-latency', 'Latency'),
    errors: () => t('editor.role-errors', 'Errors'),
    success: () => t('editor.role-success', 'Success'),
    other: () => t('editor.role-other', 'Other'),
  }[role]();
}

/** The unit as it stands behind a value: ` ms`. Without one of its own, its id. */
function unitText(unit: string): string {
  const { prefix = '', suffix = '' } = getValueFormat(unit)(1);
  return `${prefix}${suffix}`.trim() || unit;
}

const getStyles = (theme: GrafanaTheme2) => ({
  scroll: css({ overflow: 'auto', maxHeight: '70vh' }),
  table: css({
    width: '100%',
    fontSize: theme.typography.bodySmall.fontSize,
    'th, td': {
      padding: theme.spacing(0.5, 1),
      textAlign: 'left',
      verticalAlign: 'top',
      fontVariantNumeric: 'tabular-nums',
    },
    th: { color: theme.colors.text.secondary, fontWeight: theme.typography.fontWeightMedium },
    'tbody tr': { borderTop: `1px solid ${theme.colors.border.weak}` },
  }),
});
