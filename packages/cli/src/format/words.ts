import { Driver, Incident, Samples } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import type { CsvSamples } from '../csvSamples';
import { formatValue } from '../table/units';
import { offsetAt } from '../table/timeZone';

/** Drivers with a smaller part are not named. */
const MIN_SHARE = 0.1;

/** More drivers than this make a line that nobody reads. */
const MAX_DRIVERS = 3;

/** An incident in words. */
export interface IncidentWords {
  /** `2026-03-10 02:00`, in the zone that was asked for. */
  readonly start: string;
  /** The end of the last sample, without the date where it is that of the start; empty while the incident goes on. */
  readonly end: string;
  /** `10m`, `1h30m`. */
  readonly duration: string;
  readonly severity: string;
  /** `latency up` */
  readonly title: string;
  /** `Latency 294 ms, typically 45 ms (x6.5)`, strongest first. */
  readonly drivers: readonly string[];
}

/** Says what happened in an incident of a group. */
export function incidentWords(
  incident: Incident,
  { csv }: { readonly csv: Pick<CsvSamples, 'samples' | 'units'> },
  timeZone: string
): IncidentWords {
  const { samples } = csv;
  const step = typicalStep(samples.time);
  const [from, to] = [samples.time[incident.start], samples.time[incident.end] + step];
  const withSeconds = step % 60_000 !== 0 || from % 60_000 !== 0;
  const [start, end] = [from, to].map((time) => formatTime(time, timeZone, withSeconds));
  return {
    start,
    end: incident.ongoing ? '' : end.slice(0, 10) === start.slice(0, 10) ? end.slice(11) : end,
    duration: shortDuration(to - from),
    severity: incident.severity,
    title: titleOf(incident, samples),
    drivers: namedDrivers(incident).map((driver) => describeDriver(driver, csv)),
  };
}

/** Local time as `2026-03-10 02:00`, with seconds where asked for. */
export function formatTime(time: number, timeZone: string, withSeconds: boolean): string {
  const local = new Date(time + offsetAt(time, timeZone)).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, withSeconds ? 19 : 16)}`;
}

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

/** A duration in its two largest units: `3d4h`, `1h30m`, `45s`. */
export function shortDuration(milliseconds: number): string {
  const [, smallest] = UNITS[Math.min(largestUnit(milliseconds) + 1, UNITS.length - 1)];
  let rest = Math.round(milliseconds / smallest) * smallest;
  const first = largestUnit(rest);
  const parts = UNITS.slice(first, first + 2).map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? `${count}${unit}` : '';
  });
  return parts.join('') || '0s';
}

function largestUnit(milliseconds: number): number {
  const first = UNITS.findIndex(([, size]) => milliseconds >= size);
  return first < 0 ? UNITS.length - 1 : first;
}

/** What a kind says by itself; the others are said of the strongest driver. */
function titleOf({ kind, drivers }: Incident, { signals }: Samples): string {
  const [strongest] = drivers;
  const words = kind.replaceAll('-', ' ');
  const isOfDriver = ['other', 'up', 'down', 'frozen'].includes(kind);
  if (kind === 'missing-run' && strongest !== undefined) {
    return `${signals[strongest.signal].name}: regular run missing`;
  }
  if (!isOfDriver || strongest === undefined) {
    return words;
  }
  const moved = strongest.actual > strongest.typical ? 'up' : strongest.actual < strongest.typical ? 'down' : 'unusual';
  return `${signals[strongest.signal].name} ${kind === 'other' ? moved : words}`;
}

function namedDrivers({ drivers }: Incident): readonly Driver[] {
  return drivers.filter(({ share }, i) => i === 0 || share >= MIN_SHARE).slice(0, MAX_DRIVERS);
}

function describeDriver(
  { signal, actual, typical }: Driver,
  { samples, units }: Pick<CsvSamples, 'samples' | 'units'>
): string {
  const unit = units[signal];
  const { name } = samples.signals[signal];
  const value = `${unit === undefined ? name : withoutUnit(name)} ${formatValue(actual, unit)}`;
  return Number.isNaN(typical) ? value : `${value}, typically ${formatValue(typical, unit)}${change(actual, typical)}`;
}

/** `Latency (ms)` is `Latency` where the unit stands behind the value. */
function withoutUnit(name: string): string {
  return name.replace(/\s*[([][^()[\]]+[)\]]$/, '') || name;
}

/** How many times as much, or how much less; nothing where no such figure makes sense. */
function change(actual: number, typical: number): string {
  if (!(typical > 0) || actual < 0 || actual === typical) {
    return '';
  }
  const factor = actual / typical;
  return factor > 1
    ? ` (x${Number(factor.toPrecision(factor < 10 ? 2 : 3))})`
    : ` (-${Math.round(100 * (1 - factor))} %)`;
}
