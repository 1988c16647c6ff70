import type { IncidentKind } from '../detection/detection';

/** What an incident is called on screen. */
export const incidentKindNames: Readonly<Record<IncidentKind, string>> = {
  'latency-up': 'Latency up',
  'traffic-down': 'Traffic down',
  'traffic-and-latency-up': 'Traffic and latency up',
  'traffic-up': 'Traffic up',
  other: 'Unusual',
};
