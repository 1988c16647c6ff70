import type { Field } from '@grafana/data';
import type { Driver } from '../../detection/detection';
import { formatValue } from './formatValue';

/** What would have been no anomaly: `Latency would be normal below 181 ms`. Undefined if no value of it alone would do. */
export function describeLimit(
  { signal, normalBelow, normalAbove }: Driver,
  fields: readonly Field[],
  names: readonly string[]
): string | undefined {
  if (normalBelow !== undefined) {
    return `${names[signal]} would be normal below ${formatValue(fields[signal], normalBelow)}`;
  }
  if (normalAbove !== undefined) {
    return `${names[signal]} would be normal above ${formatValue(fields[signal], normalAbove)}`;
  }
  return undefined;
}
