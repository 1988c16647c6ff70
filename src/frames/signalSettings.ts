import { Field } from '@grafana/data';
import { SignalSettings } from '../detection/detection';
import { FieldConfig } from '../options';
import { guessSignalRole } from './signalRole';

/** More signals than this are neither readable nor quick to explain. */
export const maxSignals = 16;

/** The panel's own field config of a field; a frame that no panel has prepared has none. */
export function signalConfig(field: Field): Partial<FieldConfig> {
  return field.config.custom ?? {};
}

/** How a field is to be judged, from its field config. */
export function signalSettings(field: Field, name: string): SignalSettings {
  const { role = 'auto', missing = 'leave-out', direction = 'both', ...custom } = signalConfig(field);
  const { minimumChange = 0, minimumChangeUnit = 'percent' } = custom;
  return {
    name,
    role: role === 'auto' ? guessSignalRole(name, field.config.unit) : role,
    missing,
    direction,
    ...(minimumChange > 0 && { minimumChange: { value: minimumChange, unit: minimumChangeUnit } }),
  };
}
