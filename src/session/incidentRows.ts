import type { TimeZone } from '@grafana/schema';
import { Driver, Incident } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { t } from '../i18n/t';
import { describeIncident, tellingDrivers } from '../ui/text/describeIncident';
import { describeLimit } from '../ui/text/describeLimit';
import { formatChange, formatShare } from '../ui/text/formatChange';
import { formatDuration } from '../ui/text/formatDuration';
import { formatClock, formatEndTime, formatTime } from '../ui/text/formatTime';
import { formatValue } from '../ui/text/formatValue';
import { causeHint, incidentTitle } from '../ui/text/incidentTitle';
import { spanTimes } from '../ui/text/sampleSpan';
import { JudgedSamples } from './viewProps';

/** A signal's part in an incident, in words. */
export interface DriverWords {
  /** Index into `Samples.signals`. */
  readonly signal: number;
  readonly name: string;
  /** `93%` */
  readonly share: string;
  readonly typical: string;
  readonly actual: string;
  /** How large the actual value is beside the typical one, where that can be said: `×6.4`. */
  readonly change?: string;
}

/** An incident in words: what a row of the table shows. */
export interface IncidentRow {
  readonly incident: Incident;
  /** What it is an incident of. */
  readonly judged: JudgedSamples;
  /** Epoch milliseconds. */
  readonly startTime: number;
  readonly endTime: number;
  readonly start: string;
  /** `ongoing`, or when it was over: as long after the start as it lasted. */
  readonly end: string;
  /** Both as short as they can be understood beside the newest sample. */
  readonly startClock: string;
  readonly endClock: string;
  readonly duration: string;
  /** What it is called: `Latency up`. */
  readonly title: string;
  /** What often is behind the like: `often: lock or saturation`. */
  readonly hint?: string;
  readonly sentence: string;
  /** Up to where the strongest driver would have been normal: `Latency would be normal below 181 ms`. */
  readonly limit?: string;
  /** How sure it is, and the figures behind it; none until it has been worked out. */
  readonly confidence?: { readonly words: string; readonly figures: string };
  /** What changed when it began: `deploy gateway 2.4.1, 3 min before`. */
  readonly nearby?: string;
  /** Strongest first; those with a small part are left out. */
  readonly drivers: readonly DriverWords[];
  /** What the drivers' shares are shares of, as a sentence. */
  readonly meaningOfShares: string;
  /** The lowest score in it: lower = stranger. */
  readonly peakScore: number;
}

/** Puts incidents into words: all of them in the order of time, or the given ones in theirs. */
export function prepareIncidentRows(
  judged: JudgedSamples,
  timeZone: TimeZone,
  incidents: readonly Incident[] = judged.detection.incidents
): IncidentRow[] {
  const { samples, frame } = judged.prepared;
  const interval = typicalStep(samples.time);
  const fields = frame.fields.slice(1);
  const names = samples.signals.map(({ name }) => name);

  const describeDriver = ({ signal, share, typical, actual }: Driver, kind: Incident['kind']): DriverWords => ({
    signal,
    name: names[signal],
    share: formatShare(share),
    typical: formatValue(fields[signal], typical),
    actual: formatValue(fields[signal], actual),
    change: kind === 'frozen' ? undefined : formatChange(actual, typical, fields[signal]),
  });
  const clock = { reference: samples.time[samples.time.length - 1], interval, timeZone };

  return incidents.map((incident) => {
    const { drivers, ongoing } = incident;
    const { from, to } = spanTimes(incident, samples, interval);
    const endOfOngoing = ongoing ? t('incidents.ongoing', 'ongoing') : undefined;
    return {
      incident,
      judged,
      startTime: from,
      endTime: to,
      start: formatTime(from, timeZone),
      end: endOfOngoing ?? formatEndTime(to, from, timeZone),
      startClock: formatClock(from, clock),
      endClock: endOfOngoing ?? formatClock(to, { ...clock, reference: from }),
      duration: formatDuration(to - from),
      title: incidentTitle(incident, names),
      hint: causeHint(incident),
      sentence: describeIncident({ ...incident, duration: to - from, fields, signals: samples.signals }),
      limit: drivers.length === 0 ? undefined : describeLimit(drivers[0], fields, names),
      drivers: tellingDrivers(drivers).map((driver) => describeDriver(driver, incident.kind)),
      meaningOfShares: describeShares(incident),
      peakScore: judged.detection.scoreSamples[incident.peak],
    };
  });
}

function describeShares({ isExplainedByForest = false }: Incident): string {
  return isExplainedByForest
    ? t(
        'incidents.shares-by-forest',
        'Shares come from the forest: how much each signal contributed to the score of the most anomalous sample'
      )
    : t('incidents.shares-by-distance', 'Shares compare how far each signal was from typical');
}
