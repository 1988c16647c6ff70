import {
  defaultWatchOptions,
  type Detection,
  type Incident,
  type IncidentKind,
  type Samples,
} from '@anomaly-forest/core';
import { incidentWords } from '../../../cli/src/format/words';
import type { DetectionOptions } from '@anomaly-forest/core/internal/detection';

/** From the least to the most severe. */
export const SEVERITIES = ['warning', 'minor', 'major'] as const satisfies ReadonlyArray<Incident['severity']>;

/** What is told of an incident. */
export interface IncidentText {
  /** What happened: `Latency up`. */
  readonly title: string;
  /** The strongest signals: `Latency 300 ms, typically 45 ms (x6.7)`. */
  readonly drivers: readonly string[];
  /** Names of the signals that drove it, strongest first; not in a state of an earlier version. */
  readonly drivenBy?: readonly string[];
}

/** An incident as one verdict sees it. */
export interface SeenIncident {
  /** Epoch milliseconds of its first and last anomalous sample. */
  readonly start: number;
  readonly end: number;
  /** So many normal samples have followed that another odd one would be another incident. */
  readonly isOver: boolean;
  readonly kind: IncidentKind;
  readonly severity: Incident['severity'];
  readonly describe: () => IncidentText;
}

/** The incidents of a verdict, in the order of time. */
export function incidentsSeen(
  samples: Samples,
  { incidents, labels }: Detection,
  options: DetectionOptions,
  units: ReadonlyArray<string | undefined>
): SeenIncident[] {
  const { recovery } = options.watch ?? defaultWatchOptions;
  return incidents.map((incident) => ({
    start: samples.time[incident.start],
    end: samples.time[incident.end],
    isOver: nJudgedAfter(labels, incident.end) >= recovery,
    kind: incident.kind,
    severity: incident.severity,
    describe: () => textOf(incident, samples, units),
  }));
}

function nJudgedAfter(labels: Int8Array, sample: number): number {
  let n = 0;
  for (let i = sample + 1; i < labels.length; i++) {
    n += labels[i] === 0 ? 0 : 1;
  }
  return n;
}

function textOf(incident: Incident, samples: Samples, units: ReadonlyArray<string | undefined>): IncidentText {
  const { title, drivers } = incidentWords(incident, { csv: { samples, units: [...units] } }, 'UTC');
  const drivenBy = incident.drivers.map(({ signal }) => samples.signals[signal].name);
  return { title: title.charAt(0).toUpperCase() + title.slice(1), drivers, drivenBy };
}
