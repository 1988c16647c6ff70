import type { Field } from '@grafana/data';
import type { Driver } from '@anomaly-forest/core/internal/detection';
import { t } from '../../i18n/t';
import { formatValue } from './formatValue';

/** What would have been no anomaly: `Latency would be normal below 181 ms`. Undefined if no value of it alone would do. */
export function describeLimit(
  { signal, normalBelow, normalAbove }: Driver,
  fields: readonly Field[],
  names: readonly string[]
): string | undefined {
  const name = names[signal];
  if (normalBelow !== undefined) {
    const value = formatValue(fields[signal], normalBelow);
    return t('text.normal-below', '{{name}} would be normal below {{value}}', { name, value });
  }
  if (normalAbove !== undefined) {
    const value = formatValue(fields[signal], normalAbove);
    return t('text.normal-above', '{{name}} would be normal above {{value}}', { name, value });
  }
  return undefined;
}
