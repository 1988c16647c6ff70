import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Stretch, stretchesOf } from '@anomaly-forest/core/internal/agreement/measures';
import { median } from '@anomaly-forest/core/internal/statistics/quantile';
import { bootstrapInterval, shownInterval, shownShare, upperRateOfNone } from '../intervals';
import { csvFilesIn, readLabelledFile } from '../labelledRows';
import { atMost, type Part, type Sources, type Summary } from '../part';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** A fault is found by an alarm from so long before its start ... */
const BEFORE_FOUND = 30 * SECOND;
/** ... and an alarm is true from so long before the start of any fault ... */
const BEFORE_TRUE = MINUTE;
/** ... to so long after it. */
const AFTER = 7 * MINUTE;

interface Fault {
  readonly start: string;
  readonly end: string;
  readonly type: string;
  readonly service: string;
}

interface Truth {
  readonly days: Readonly<
    Record<string, { readonly system: string; readonly quiet_from: string; readonly faults: readonly Fault[] }>
  >;
  readonly files: Readonly<Record<string, { readonly day: string; readonly service: string }>>;
}

/** What became of one pod-day. */
interface PodResult {
  readonly system: string;
  readonly faults: ReadonlyArray<{ readonly type: string; readonly at: string; readonly delay: number | null }>;
  readonly nAlarms: number;
  readonly nTrueAlarms: number;
  readonly cleanAlarms: readonly string[];
  readonly cleanDays: number;
}

const folderOf = ({ shared }: Sources): string => join(shared, 'data', 'nezha');

function readTruth(sources: Sources): Truth {
  return JSON.parse(readFileSync(join(folderOf(sources), 'truth.json'), 'utf8')) as Truth;
}

/** Pods with injected faults: traffic and latency together, one pod-day a file. */
export const nezha: Part<PodResult> = {
  name: 'nezha',
  cases: (sources) => csvFilesIn(folderOf(sources)).map((file) => basename(file)),
  judge: (file, sources, detector) => {
    const truth = readTruth(sources);
    const { rows } = readLabelledFile(join(folderOf(sources), file), ['RPM', 'Latency_ms']);
    const { day, service } = truth.files[file];
    const { system, faults, quiet_from: quietFrom } = truth.days[day];
    return podResult(detector(rows).flags, rows.time, { system, faults, quietFrom: Date.parse(quietFrom), service });
  },
  summarise,
};

/** What flags are worth on a pod-day. */
export function podResult(
  flags: Uint8Array,
  time: Float64Array,
  day: { system: string; faults: readonly Fault[]; quietFrom: number; service: string }
): PodResult {
  const alarms = stretchesOf(flags);
  const isWithin = ({ start, end }: Stretch, fault: Fault, before: number): boolean => {
    const at = Date.parse(fault.start);
    return time[start] <= at + AFTER && time[end] >= at - before;
  };
  const own = day.faults.filter(({ service }) => service === day.service);
  return {
    system: day.system,
    faults: own.map((fault) => {
      const alarm = alarms.find((candidate) => isWithin(candidate, fault, BEFORE_FOUND));
      const at = Date.parse(fault.start);
      return { type: fault.type, at: fault.start, delay: alarm ? (time[alarm.start] - at) / SECOND : null };
    }),
    nAlarms: alarms.length,
    nTrueAlarms: alarms.filter((alarm) => day.faults.some((fault) => isWithin(alarm, fault, BEFORE_TRUE))).length,
    cleanAlarms: alarms
      .filter(({ start }) => time[start] > day.quietFrom)
      .map(({ start, end }) => `${new Date(time[start]).toISOString().slice(11, 16)} (${end - start + 1} rows)`),
    cleanDays: Math.max(0, time[time.length - 1] - day.quietFrom) / DAY,
  };
}

function summarise(results: ReadonlyMap<string, PodResult>): Summary {
  const pods = [...results.values()];
  const faults = pods.flatMap((pod) => pod.faults);
  const delays = Float64Array.from(faults.flatMap(({ delay }) => (delay === null ? [] : [delay])));
  const nAlarms = pods.reduce((sum, pod) => sum + pod.nAlarms, 0);
  const nTrue = pods.reduce((sum, pod) => sum + pod.nTrueAlarms, 0);
  const cpu = countFound(faults, /^cpu/);
  const shownFound = (types: RegExp): string => {
    const { found, all } = countFound(faults, types);
    return shownShare(found, all);
  };
  const clean = cleanAlarms(pods);
  return {
    figures: [
      {
        name: 'CPU faults found',
        value: shownShare(cpu.found, cpu.all),
        target: { text: 'all but one', isReached: cpu.found >= cpu.all - 1 },
      },
      { name: 'exceptions found', value: shownFound(/^exception/) },
      { name: 'network delays found', value: shownFound(/^network/) },
      { name: 'wrong returns found', value: shownFound(/^return/) },
      { name: 'clean alarms a day and pod', value: clean.shown, target: atMost(0.2, clean.rate) },
      ...[...new Set(pods.map(({ system }) => system))].map((system) => ({
        name: `clean alarms a day and pod, ${system}`,
        value: cleanAlarms(pods.filter((pod) => pod.system === system)).shown,
      })),
      { name: 'alarm precision', value: `${(nTrue / nAlarms).toFixed(2)}, ${nTrue} of ${nAlarms}` },
      { name: 'delay in seconds, median', value: String(median(delays)) },
    ],
    details: [...results].map(([name, pod]) => {
      const missed = pod.faults.filter(({ delay }) => delay === null);
      const shown = missed.map(({ type, at }) => `${type} ${at.slice(11, 16)}`).join(', ');
      return `${name}: missed ${shown || 'none'}; clean alarms ${pod.cleanAlarms.join(', ') || 'none'}`;
    }),
  };
}

function countFound(faults: PodResult['faults'], types: RegExp): { readonly found: number; readonly all: number } {
  const some = faults.filter(({ type }) => types.test(type));
  return { found: some.filter(({ delay }) => delay !== null).length, all: some.length };
}

function cleanAlarms(pods: readonly PodResult[]): { readonly rate: number; readonly shown: string } {
  const rateOf = (some: readonly PodResult[]): number =>
    some.reduce((sum, pod) => sum + pod.cleanAlarms.length, 0) / some.reduce((sum, pod) => sum + pod.cleanDays, 0);
  const days = pods.reduce((sum, pod) => sum + pod.cleanDays, 0);
  const rate = rateOf(pods);
  const interval =
    rate === 0 ? `at most ${upperRateOfNone(days).toFixed(2)}` : shownInterval(bootstrapInterval(pods, rateOf));
  return { rate, shown: `${rate.toFixed(2)} (${interval}), ${Math.round(rate * days)} in ${days.toFixed(1)} pod-days` };
}
