import type { Field } from '@grafana/data';
import { defaultFieldConfig, FieldConfig } from '../../options/options';

/** How a signal is drawn: its field config over the panel's defaults. */
export function fieldStyle(field: Field): FieldConfig {
  const custom: Partial<FieldConfig> = field.config.custom ?? {};
  return { ...defaultFieldConfig, ...custom };
}

/** True unless the signal was switched off in the legend or by an override. */
export function isShown(field: Field): boolean {
  return !fieldStyle(field).hideFrom?.viz;
}
