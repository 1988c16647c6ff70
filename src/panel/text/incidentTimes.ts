import { AbsoluteTimeRange } from '@grafana/data';
import { Incident } from '../../detection/detection';

/** The part of an incident that says when it was. */
export type IncidentSpan = Pick<Incident, 'start' | 'end' | 'ongoing'>;

/** Samples of context shown on either side of a short incident when zooming to it. */
const MARGIN_SAMPLES = 15;

/**
 * How long an incident lasted, in milliseconds. A sample stands for the interval that follows it, so six samples, a
 * minute apart, last six minutes.
 */
export function incidentDuration(incident: IncidentSpan, time: Float64Array, interval: number): number {
  return time[incident.end] - time[incident.start] + interval;
}

/**
 * The time range that shows an incident with what came before and after: as long as the incident on either side, and
 * at least `MARGIN_SAMPLES`. An ongoing incident is shown up to `latest`, not into the future.
 *
 * @param latest - end of the dashboard's time range, epoch milliseconds
 */
export function incidentRange(
  incident: IncidentSpan,
  time: Float64Array,
  interval: number,
  latest: number
): AbsoluteTimeRange {
  const margin = Math.max(incidentDuration(incident, time, interval), MARGIN_SAMPLES * interval);
  return {
    from: time[incident.start] - margin,
    to: incident.ongoing ? latest : time[incident.end] + margin,
  };
}
