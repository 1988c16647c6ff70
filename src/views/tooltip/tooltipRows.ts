import { Field, getFieldSeriesColor, GrafanaTheme2 } from '@grafana/data';
import { SortOrder } from '@grafana/schema';
import type { Detection } from '@anomaly-forest/core/internal/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { t } from '../../i18n/t';
import { formatChange } from '../../ui/text/formatChange';
import { formatValue } from '../../ui/text/formatValue';
import { fieldStyle, isShown } from '../../ui/plot/fieldStyle';

/** One signal at one moment. */
export interface TooltipRow {
  readonly signal: number;
  readonly name: string;
  readonly color?: string;
  readonly value: string;
  /** The typical value, where it is known and the sample is anomalous. */
  readonly typical?: string;
  /** How large the value is beside it, where that can be said: `×6.4`. */
  readonly change?: string;
}

export interface TooltipRowsInput {
  readonly prepared: PreparedSamples;
  readonly detection?: Detection;
  readonly sample: number;
  readonly sort: SortOrder;
  readonly theme: GrafanaTheme2;
}

/**
 * The signals' values at a sample, as the tooltip lists them: what is hidden on the plot or in the tooltip is left out, and
 * what has no row at that time.
 */
export function tooltipRows({ prepared, detection, sample, sort, theme }: TooltipRowsInput): TooltipRow[] {
  const { frame, fullNames } = prepared;
  const listed = fullNames
    .map((name, signal) => ({ name, signal, field: frame.fields[signal + 1] }))
    .filter(
      ({ field }) => isShown(field) && !fieldStyle(field).hideFrom?.tooltip && field.values[sample] !== undefined
    );
  return sortByValue(listed, sample, sort).map(({ name, signal, field }) => ({
    signal,
    name,
    color: getFieldSeriesColor(field, theme).color,
    value: formatValue(field, field.values[sample]),
    ...besideTypical(field, signal, sample, detection),
  }));
}

function sortByValue<T extends { field: Field }>(listed: readonly T[], sample: number, sort: SortOrder): readonly T[] {
  if (sort === SortOrder.None) {
    return listed;
  }
  const sign = sort === SortOrder.Ascending ? 1 : -1;
  const size = ({ field }: T): number => field.values[sample] ?? -Infinity;
  return [...listed].sort((a, b) => (size(a) < size(b) ? -sign : sign));
}

function besideTypical(
  field: Field,
  signal: number,
  sample: number,
  detection?: Detection
): Pick<TooltipRow, 'typical' | 'change'> {
  const typical = detection?.labels[sample] === -1 ? detection.typical.at(signal)?.at(sample) : undefined;
  return typical === undefined || Number.isNaN(typical)
    ? {}
    : {
        typical: t('tooltip.typically', 'typically {{value}}', { value: formatValue(field, typical) }),
        change: formatChange(field.values[sample] ?? NaN, typical, field),
      };
}
