import { createContext, useContext } from 'react';
import { BehaviorSubject } from 'rxjs';
import type { Incident } from '@anomaly-forest/core/internal/detection';
import type { PlotArea } from '../../ui/plot/plotArea';
import type { SignalBox } from './samplesInBox';

/** Where a sample is pointed at; `dashboard`: in another panel. */
export type HoverPlace = 'timeSeries' | 'lanes' | 'scatter' | 'incidents' | 'dashboard';

/** The sample that is pointed at; none: the pointer has left. */
export interface Hover {
  readonly at: HoverPlace;
  readonly sample?: number;
}

/** What the views of one panel tell each other. */
export interface Linked {
  /** Changes with every move of the pointer: to be subscribed to, not rendered. */
  readonly hover: BehaviorSubject<Hover>;
  /** Where the time series view draws; none while it is not shown. */
  readonly plotArea: BehaviorSubject<PlotArea | undefined>;
  /** What was drawn around points of the scatter plot. */
  readonly box?: SignalBox;
  readonly onBox: (box?: SignalBox) => void;
  /** Samples in the box, ascending. */
  readonly inBox: readonly number[];
  /** The incident that is looked at in the table. */
  readonly incident?: Incident;
  readonly onIncident: (incident?: Incident) => void;
}

/** A view that is shown alone has nobody to talk to. */
const unlinked: Linked = {
  hover: new BehaviorSubject<Hover>({ at: 'dashboard' }),
  plotArea: new BehaviorSubject<PlotArea | undefined>(undefined),
  onBox: () => undefined,
  inBox: [],
  onIncident: () => undefined,
};

export const LinkedContext = createContext<Linked>(unlinked);

export function useLinked(): Linked {
  return useContext(LinkedContext);
}
