import type { Detection, Incident } from '../detection';
import { sentence } from '../sentence';

/** More than this nobody reads, and to draw them takes longer than to find them. */
export const MAX_INCIDENTS = 1000;

/**
 * The detection with its strongest incidents only (see `byStrength`), in the order of time, and the number of those that
 * were left out. Labels and scores stay as they are.
 */
export function withStrongestIncidents(detection: Detection, maximum = MAX_INCIDENTS): Detection {
  const { incidents, scoreSamples, notices } = detection;
  if (incidents.length <= maximum) {
    return detection;
  }
  const strongest = [...incidents].sort(byStrength(scoreSamples)).slice(0, maximum);
  strongest.sort((a, b) => a.start - b.start);
  const said = sentence(
    'detection.strongest',
    '{{n, number}} incidents, the {{maximum, number}} strongest are listed and shaded; all anomalous samples are marked',
    { n: incidents.length, maximum }
  );
  return {
    ...detection,
    incidents: strongest,
    nIncidentsLeftOut: incidents.length - maximum,
    notices: [...notices, { level: 'info', ...said }],
  };
}

/** Puts ongoing and major incidents first, then long ones, then strange ones. */
export function byStrength(scoreSamples: Float64Array): (a: Incident, b: Incident) => number {
  const rank = ({ ongoing, severity }: Incident): number => (ongoing ? 2 : 0) + (severity === 'major' ? 1 : 0);
  return (a, b) =>
    rank(b) - rank(a) ||
    b.nAnomalous - a.nAnomalous ||
    scoreSamples[a.peak] - scoreSamples[b.peak] ||
    a.start - b.start;
}
