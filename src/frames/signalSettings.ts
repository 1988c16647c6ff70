import { Field } from '@grafana/data';
import { Direction, MissingPolicy, SignalSettings } from '@anomaly-forest/core/internal/detection';
import { MAX_SIGNALS } from '@anomaly-forest/core/internal/options/detectionSettings';
import { FieldConfig } from '../options/options';
import { guessSignalRole, signalRoles } from '@anomaly-forest/core/internal/series/signalRole';

export { MAX_SIGNALS as maxSignals };

/* What a saved dashboard may say; anything else, from a newer version or a slip of the hand, counts as not said. */
const missingPolicies: readonly MissingPolicy[] = ['leave-out', 'keep', 'previous', 'zero'];
const directions: readonly Direction[] = ['both', 'high', 'low'];

/** The panel's own field config of a field; a frame that no panel has prepared has none. */
export function signalConfig(field: Field): Partial<FieldConfig> {
  return field.config.custom ?? {};
}

/** How a field is to be judged, from its field config. */
export function signalSettings(field: Field, name: string): SignalSettings {
  const { role, missing, direction, minimumChange: value, minimumChangeUnit: unit } = signalConfig(field);
  return {
    name,
    role: signalRoles.find((known) => known === role) ?? guessSignalRole(name, field.config.unit),
    missing: missingPolicies.find((known) => known === missing) ?? 'leave-out',
    direction: directions.find((known) => known === direction) ?? 'both',
    ...(typeof value === 'number' &&
      value > 0 && { minimumChange: { value, unit: unit === 'absolute' ? unit : 'percent' } }),
  };
}
