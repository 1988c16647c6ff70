import { Field, formattedValueToString } from '@grafana/data';
import { t } from '../../i18n/t';

/** Grafana writes smaller numbers, which have lost digits, as `NaN.nfinity`. */
const SMALLEST = 2 ** -1022;

/**
 * A value of a field as Grafana shows it: unit, decimals and value mappings of the field's config.
 *
 * @returns `no value` for what is missing (NaN, null)
 */
export function formatValue(field: Field, value: number | null): string {
  if (value === null || Number.isNaN(value)) {
    return t('text.no-value', 'no value');
  }
  return field.display ? formattedValueToString(field.display(Math.abs(value) < SMALLEST ? 0 : value)) : String(value);
}
