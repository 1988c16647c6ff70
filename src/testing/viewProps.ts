import { createDataFrame, createTheme, dateTime, FieldType, getDisplayProcessor } from '@grafana/data';
import type { Detection, Incident } from '@anomaly-forest/core/internal/detection';
import { prepareSamples } from '../frames/prepareSamples';
import { defaultOptions } from '../options/options';
import type { ViewProps } from '../session/viewProps';
import { minute } from './frames';

const LABELS: Readonly<Record<string, number>> = { '.': 1, x: -1, '?': 0 };

/**
 * What a view gets for a picture of some minutes: `.` a normal sample (5000 requests, 45 ms), `x` an anomalous one
 * (5000 requests, 300 ms), `?` one that was not judged (as normal).
 */
export function viewPropsOf(picture: string, incidents: readonly Incident[] = []): ViewProps {
  const minutes = [...picture];
  const frame = createDataFrame({
    fields: [
      { name: 'Time', type: FieldType.time, values: minutes.map((_, m) => minute(m)) },
      numbers(
        'RPM',
        'suffix:req',
        minutes.map(() => 5000)
      ),
      numbers(
        'Latency',
        'ms',
        minutes.map((sign) => (sign === 'x' ? 300 : 45))
      ),
    ],
  });
  frame.fields.forEach((field) => (field.display = getDisplayProcessor({ field, theme: createTheme() })));
  const prepared = prepareSamples([frame]);
  if ('warning' in prepared) {
    throw new Error(`This picture cannot be judged: ${picture}. ${prepared.warning.text}`);
  }
  return {
    ...prepared,
    detection: detectionOf(minutes, incidents),
    options: defaultOptions,
    width: 1200,
    height: 400,
    timeRange: timeRangeOf(minute(0), minute(minutes.length)),
    timeZone: 'utc',
    onChangeTimeRange: jest.fn(),
    onOptionsChange: jest.fn(),
  };
}

/** An incident from one sample to another, driven by latency alone. */
export function incidentOf(start: number, end: number, rest: Partial<Incident> = {}): Incident {
  return {
    start,
    end,
    ongoing: false,
    peak: start,
    nAnomalous: end - start + 1,
    severity: 'major',
    kind: 'latency-up',
    drivers: [
      { signal: 1, share: 0.93, typical: 45, actual: 300 },
      { signal: 0, share: 0.07, typical: 5000, actual: 5000 },
    ],
    ...rest,
  };
}

function numbers(name: string, unit: string, values: number[]) {
  return { name, type: FieldType.number, config: { unit, decimals: 0 }, values };
}

function detectionOf(minutes: readonly string[], incidents: readonly Incident[]): Detection {
  return {
    verdict: 'classic',
    scoreSamples: Float64Array.from(minutes, (sign) => (sign === 'x' ? -0.7 : sign === '?' ? NaN : -0.4)),
    offset: -0.6,
    labels: Int8Array.from(minutes, (sign) => LABELS[sign]),
    typical: [new Float64Array(minutes.length).fill(5000), new Float64Array(minutes.length).fill(45)],
    incidents,
    fingerprint: 'a1b2c3d4',
    notices: [],
  };
}

function timeRangeOf(from: number, to: number): ViewProps['timeRange'] {
  const range = { from: dateTime(from), to: dateTime(to) };
  return { ...range, raw: range };
}
