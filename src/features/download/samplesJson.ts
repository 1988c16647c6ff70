import type { Detection, Incident } from '@anomaly-forest/core/internal/detection';
import type { PreparedSamples } from '../../frames/prepareSamples';
import { formatIsoTime, SampleRow, sampleRows } from './sampleRows';
import { textParts } from './textParts';

/**
 * Samples and verdict as one JSON object, part by part: `verdict`, `fingerprint`, `signals`, `incidents`, and one object
 * a line in `samples`. What is missing is null.
 */
export function samplesJson(prepared: PreparedSamples, detection: Detection): Generator<string, void> {
  const { verdict, fingerprint } = detection;
  const { time } = prepared.samples;
  const about = {
    verdict,
    fingerprint,
    signals: prepared.fullNames,
    incidents: detection.incidents.map((incident, i) => describe(incident, i + 1, prepared)),
  };
  const row = sampleRows(prepared, detection);
  return textParts(
    { head: `${JSON.stringify(about).slice(0, -1)},"samples":[\n`, foot: '\n]}\n', separator: ',\n' },
    time.length,
    (sample) => JSON.stringify(toJson(row(sample)))
  );
}

function describe(
  { start, end, ongoing, kind, severity, drivers }: Incident,
  number: number,
  p: PreparedSamples
): object {
  const { time } = p.samples;
  return {
    number,
    start: formatIsoTime(time[start]),
    end: formatIsoTime(time[end]),
    ongoing,
    kind,
    severity,
    // JSON has no NaN: what is unknown becomes null.
    drivers: drivers.map(({ signal, ...driver }) => ({ signal: p.fullNames[signal], ...driver })),
  };
}

/** With null for what is missing; JSON itself makes null of NaN. */
function toJson({ incident, ...row }: SampleRow): object {
  return { ...row, incident: incident ?? null };
}
