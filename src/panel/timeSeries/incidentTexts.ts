import type { Incident } from '../../detection/detection';
import { incidentTitle } from '../text/incidentTitle';

/** What may be written over an incident, longest first: `Latency up: lock or saturation`, `Latency up`. */
export function incidentTexts(incident: Incident, signalNames: readonly string[]): string[] {
  const title = incidentTitle(incident, signalNames);
  const [seen] = title.split(':');
  return seen === title ? [title] : [title, seen.trim()];
}
