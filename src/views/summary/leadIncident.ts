import type { Detection, Incident } from '@anomaly-forest/core/internal/detection';
import { severityRank } from '../../ui/text/severity';

/** The incident to speak of first, and how many others there are. */
export interface Lead {
  readonly incident: Incident;
  /** Others that go on, too. */
  readonly nOngoing: number;
  readonly nEarlier: number;
}

/**
 * What is still going on before what is over; of several that go on the most severe, then the strangest; of those that
 * are over the newest.
 */
export function leadIncident({
  incidents,
  nIncidentsLeftOut = 0,
  scoreSamples,
}: Pick<Detection, 'incidents' | 'nIncidentsLeftOut' | 'scoreSamples'>): Lead | undefined {
  const ongoing = incidents.filter((incident) => incident.ongoing);
  const nOver = incidents.length - ongoing.length + nIncidentsLeftOut;
  if (ongoing.length > 0) {
    const [incident] = [...ongoing].sort(
      (a, b) => rankOf(b) - rankOf(a) || scoreSamples[a.peak] - scoreSamples[b.peak] || a.start - b.start
    );
    return { incident, nOngoing: ongoing.length - 1, nEarlier: nOver };
  }
  const newest = incidents.at(-1);
  return newest && { incident: newest, nOngoing: 0, nEarlier: nOver - 1 };
}

function rankOf({ severity }: Incident): number {
  return severityRank(severity);
}
