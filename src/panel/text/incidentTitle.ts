import { Incident, IncidentKind } from '../../detection/detection';

/** What was seen and, behind the colon, what it usually means. */
const KIND_TITLE: Record<IncidentKind, string> = {
  'latency-up': 'Latency up: lock or saturation',
  'traffic-down': 'Traffic down: upstream failure',
  'traffic-and-latency-up': 'Traffic and latency up: surge or DDoS',
  'traffic-up': 'Traffic up',
  other: 'Other',
};

/** What an incident is called. Where its kind says nothing, the signal that drove it does: `Errors up`. */
export function incidentTitle(
  { kind, drivers }: Pick<Incident, 'kind' | 'drivers'>,
  signalNames: readonly string[]
): string {
  if (kind !== 'other' || drivers.length === 0) {
    return KIND_TITLE[kind];
  }
  const { signal, typical, actual } = drivers[0];
  return Number.isNaN(typical) ? signalNames[signal] : `${signalNames[signal]} ${actual > typical ? 'up' : 'down'}`;
}
