import { Detection, Incident, IncidentKind, Samples } from '@anomaly-forest/core/internal/detection';
import { selectRows } from '@anomaly-forest/core/internal/series/matrix';

/** When something was wrong: epoch milliseconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a fault was found by somebody who looked at every sample as it came. */
export interface Finding {
  /** Time of the sample with which the fault was found; undefined if it never was. */
  readonly foundAt?: number;
  /** What it was called then, and what it is called with all samples up to the fault's end. */
  readonly firstKind?: IncidentKind;
  readonly lastKind?: IncidentKind;
}

type Detect = (samples: Samples) => Detection;

/** Looks at the samples again and again, one more each time, as a panel that refreshes does. */
export function findingOf(fault: Span, samples: Samples, detect: Detect): Finding {
  const looks = [...samples.time.keys()].filter((i) => samples.time[i] > fault.start && samples.time[i] <= fault.end);
  const kinds = looks.map((last) => kindIn(fault, firstSamples(samples, last + 1), detect));
  const first = kinds.findIndex((kind) => kind !== undefined);
  return first < 0
    ? {}
    : { foundAt: samples.time[looks[first]], firstKind: kinds[first], lastKind: kinds[kinds.length - 1] };
}

/** Incidents that overlap no fault; each fault is given some time to fade from the queries' windows. */
export function falseAlarms(
  faults: readonly Span[],
  samples: Samples,
  detection: Detection,
  fading: number
): Incident[] {
  return detection.incidents.filter((incident) =>
    faults.every(({ start, end }) => samples.time[incident.end] < start || samples.time[incident.start] > end + fading)
  );
}

/** The kind of the incident that lasts into the fault. */
function kindIn(fault: Span, samples: Samples, detect: Detect): IncidentKind | undefined {
  return detect(samples).incidents.find(({ end }) => samples.time[end] > fault.start)?.kind;
}

function firstSamples(samples: Samples, n: number): Samples {
  const rows = Int32Array.from({ length: n }, (_, i) => i);
  return { ...samples, time: samples.time.subarray(0, n), X: selectRows(samples.X, rows) };
}
