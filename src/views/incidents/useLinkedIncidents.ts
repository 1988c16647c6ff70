import { useCallback, useEffect, useState } from 'react';
import type { Detection, Incident } from '@anomaly-forest/core/internal/detection';
import { useLinked } from '../linked/linked';
import type { IncidentRow } from '../../session/incidentRows';

/** Which incident the table points at in the other views of the panel, and they in the table. */
interface LinkedIncidents {
  /** With none: at no incident any more. */
  readonly point: (row?: IncidentRow) => void;
  readonly pointedAt?: Incident;
}

/** @param detection What the other views show: incidents of other groups are not to be found there. */
export function useLinkedIncidents(detection: Detection | undefined): LinkedIncidents {
  const { hover, onIncident } = useLinked();
  const [pointedAt, setPointedAt] = useState<Incident>();

  useEffect(() => {
    const subscription = hover.subscribe(({ at, sample }) => {
      const isElsewhere = at !== 'incidents' && sample !== undefined;
      setPointedAt(isElsewhere ? detection?.incidents.find((incident) => contains(incident, sample)) : undefined);
    });
    return () => subscription.unsubscribe();
  }, [hover, detection]);

  useEffect(() => () => onIncident(undefined), [onIncident]);

  const point = useCallback(
    (row?: IncidentRow): void => {
      const incident = row?.judged.detection === detection ? row?.incident : undefined;
      onIncident(incident);
      hover.next({ at: 'incidents', sample: incident?.peak });
    },
    [detection, hover, onIncident]
  );
  return { point, pointedAt };
}

function contains({ start, end }: Incident, sample: number): boolean {
  return start <= sample && sample <= end;
}
