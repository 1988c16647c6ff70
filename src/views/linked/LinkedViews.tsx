import React, { useCallback, useEffect, useMemo, useState } from 'react';
import { BehaviorSubject } from 'rxjs';
import type { Detection, Incident } from '@anomaly-forest/core/internal/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import type { PlotArea } from '../../ui/plot/plotArea';
import { type Hover, type Linked, LinkedContext } from './linked';
import { samplesInBox, type SignalBox } from './samplesInBox';
import { useDashboardHover } from './useDashboardHover';

interface Props {
  prepared: PreparedSamples;
  detection?: Detection;
}

/** Lets the views inside know what is pointed at and chosen in the others. What was chosen outlives a refresh. */
export function LinkedViews({ prepared, detection, children }: React.PropsWithChildren<Props>): React.JSX.Element {
  const [subjects] = useState(() => ({
    hover: new BehaviorSubject<Hover>({ at: 'dashboard' }),
    plotArea: new BehaviorSubject<PlotArea | undefined>(undefined),
  }));
  const [box, onBox] = useState<SignalBox>();
  const [incidentStart, setIncidentStart] = useState<number>();
  const { frame, samples } = prepared;
  const inBox = useMemo(() => (box ? samplesInBox(frame, box) : []), [frame, box]);
  const onIncident = useCallback(
    (incident?: Incident) => setIncidentStart(incident && samples.time[incident.start]),
    [samples]
  );
  const linked = useMemo<Linked>(
    () => ({
      ...subjects,
      box,
      onBox,
      inBox,
      incident: detection?.incidents.find(({ start }) => samples.time[start] === incidentStart),
      onIncident,
    }),
    [subjects, box, inBox, detection, samples, incidentStart, onIncident]
  );
  // A sample's number means nothing once there are other samples.
  useEffect(() => subjects.hover.next({ at: 'dashboard' }), [subjects, samples]);
  useDashboardHover(subjects.hover, samples.time);
  return <LinkedContext.Provider value={linked}>{children}</LinkedContext.Provider>;
}
