import { Field, formattedValueToString } from '@grafana/data';

/**
 * A value of a field as Grafana shows it: unit, decimals and value mappings of the field's config.
 *
 * @returns `no value` for what is missing (NaN, null)
 */
export function formatValue(field: Field, value: number | null): string {
  if (value === null || Number.isNaN(value)) {
    return 'no value';
  }
  return field.display ? formattedValueToString(field.display(value)) : String(value);
}
