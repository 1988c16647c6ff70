import { LoadingState, type PanelData } from '@grafana/data';
import { useState } from 'react';
import type { Detection, Samples } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';

/** Data are current while their newest sample is at most so many steps old ... */
const MAX_STEPS = 5;

/** ... or so many milliseconds: scrapes and queues take their time. */
const MAX_AGE = 60_000;

/** Data that stopped before the end of what was asked for. Epoch milliseconds. */
export interface LateData {
  /** The newest sample with a value. */
  readonly newest: number;
  /** Up to then there could be samples: the end of the time range, or the query if that was earlier. */
  readonly end: number;
  /** True if `end` is the end of a time range that was over when the data were asked for. */
  readonly isPast: boolean;
}

/** Up to when samples could be there. */
export interface DataEnd {
  readonly end: number;
  readonly isPast: boolean;
}

/** When the newest data could be from. While a refresh is under way, that of the frames before. */
export function useDataEnd(data: PanelData): DataEnd {
  const [known, setKnown] = useState(() => dataEndOf(data));
  if (data.state === LoadingState.Loading) {
    return known;
  }
  const now = dataEndOf(data);
  if (now.end !== known.end || now.isPast !== known.isPast) {
    setKnown(now);
  }
  return now;
}

function dataEndOf({ timeRange, request }: PanelData): DataEnd {
  const to = timeRange.to.valueOf();
  // A snapshot has no request: its range is over.
  const asked = request?.startTime;
  return { end: Math.min(to, asked ?? to), isPast: (asked ?? Date.now()) - to > MAX_AGE };
}

/** How old samples are, if they are older than those of a source that still delivers. */
export function lateData(samples: Samples, { end, isPast }: DataEnd): LateData | undefined {
  const newest = newestMoment(samples);
  const allowed = Math.max(MAX_AGE, MAX_STEPS * typicalStep(samples.time));
  return newest !== undefined && end - newest > allowed ? { newest, end, isPast } : undefined;
}

function newestMoment({ time, X }: Samples): number | undefined {
  let row = time.length - 1;
  while (row >= 0 && X.columns.every((column) => Number.isNaN(column[row]))) {
    row--;
  }
  return row < 0 ? undefined : time[row];
}

/** The same verdict object for the same verdict: views compare by identity. */
const over = new WeakMap<Detection, Detection>();

/**
 * The verdict on data that stopped: nobody knows whether an incident at their end goes on. (`Incident.ongoing` of a
 * detection only says that the newest judged sample belongs to it.)
 */
export function withoutOngoing(detection: Detection): Detection {
  const known = over.get(detection) ?? {
    ...detection,
    incidents: detection.incidents.map((incident) => ({ ...incident, ongoing: false })),
    calledNormal: detection.calledNormal?.map(({ incident, by }) => ({
      incident: { ...incident, ongoing: false },
      by,
    })),
  };
  over.set(detection, known);
  return known;
}
