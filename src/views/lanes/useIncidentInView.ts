import { useMemo } from 'react';
import type { Detection, Incident } from '@anomaly-forest/core/internal/detection';
import { severityRank } from '../../ui/text/severity';
import { useLinked } from '../linked/linked';

/** The incident that is looked at in another view, else the one to look at first. */
export function useIncidentInView(detection: Detection | undefined): Incident | undefined {
  const { incident } = useLinked();
  const first = useMemo(() => detection && firstToLookAt(detection), [detection]);
  return incident ?? first;
}

/** What is still going on before what is over, the most severe before others, then the strangest. */
function firstToLookAt({ incidents, scoreSamples }: Detection): Incident | undefined {
  const rank = ({ ongoing, severity, peak }: Incident): number[] => [
    ongoing ? 0 : 1,
    -severityRank(severity),
    scoreSamples[peak],
  ];
  const isBefore = (a: Incident, b: Incident): boolean => {
    const ranks = rank(b);
    const difference = rank(a)
      .map((value, i) => value - ranks[i])
      .find((each) => each !== 0);
    return (difference ?? 0) < 0;
  };
  return incidents.reduce<Incident | undefined>(
    (first, incident) => (first && !isBefore(incident, first) ? first : incident),
    undefined
  );
}
