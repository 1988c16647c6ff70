import type { ToldIncident } from './detector';
import type { Effect } from './effects';

const MINUTE = 60_000;

/** An incident that is told so many samples too early is told rightly all the same ... */
const MAX_EARLY = 2;
/** ... and so is one whose start is told so many samples, or so many milliseconds, too late. */
const MAX_LATE = 2;
const MAX_LATE_TIME = 2 * MINUTE;

/** What is known of an incident that was drawn. */
export interface TrueIncident {
  readonly effect: Effect;
  /** Its first row. */
  readonly start: number;
  /** Milliseconds a row. */
  readonly step: number;
}

/** Whether healthy samples are told as part of an incident. */
export function beginsEarlier({ start }: ToldIncident, truth: TrueIncident): boolean {
  return start < truth.start - MAX_EARLY;
}

/** Whether an incident is told as begun when it did. */
export function beginsWith(incident: ToldIncident, truth: TrueIncident): boolean {
  const isLate = incident.start > truth.start + Math.max(MAX_LATE, MAX_LATE_TIME / truth.step);
  return !beginsEarlier(incident, truth) && !isLate;
}

/** Whether an incident names the right signal and direction, and its strongest driver says the same. */
export function isOfEffect({ kind, drivers: [driver] }: ToldIncident, { signal, factor }: Effect): boolean {
  const isUp = factor > 1;
  const named = signal === 'RPM' ? /traffic/ : /latency/;
  const other = signal === 'RPM' ? /latency/ : /traffic/;
  const isNamed = named.test(kind) && !other.test(kind) && kind.endsWith(isUp ? 'up' : 'down');
  return isNamed && driver?.signal === signal && driver.actual > driver.typical === isUp;
}

/** Incidents in a line. */
export function shownIncidents(incidents: readonly ToldIncident[]): string {
  const told = incidents.map(({ start, end, kind, ongoing }) => `${kind} ${start}-${end}${ongoing ? ' ongoing' : ''}`);
  return told.join('; ') || 'no incidents';
}
