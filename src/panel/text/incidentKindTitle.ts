import { IncidentKind } from '../../detection/detection';

/** What an incident of each kind is called: what was seen, and what it usually means. */
export const incidentKindTitle: Record<IncidentKind, string> = {
  'latency-up': 'Latency up: lock or saturation',
  'traffic-down': 'Traffic down: upstream failure',
  'traffic-and-latency-up': 'Traffic and latency up: surge or DDoS',
  'traffic-up': 'Traffic up',
  other: 'Other',
};
