import type { Incident } from '../../detection/detection';
import { incidentKindTitle } from '../text/incidentKindTitle';

/**
 * What may be written over an incident, longest first: `Latency up: lock or saturation`, `Latency up`. Where the kind
 * says nothing, the signal that drove it does: `Errors up`.
 */
export function incidentTexts({ kind, drivers }: Incident, signalNames: readonly string[]): string[] {
  const title = incidentKindTitle[kind];
  if (kind === 'other' && drivers.length > 0) {
    const { signal, typical, actual } = drivers[0];
    return Number.isNaN(typical)
      ? [signalNames[signal]]
      : [`${signalNames[signal]} ${actual > typical ? 'up' : 'down'}`];
  }
  return [title, title.split(':')[0]];
}
