import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { attributeChange, type Contribution } from '@anomaly-forest/core/internal/contribution/attribution';
import type { Part } from '@anomaly-forest/core/internal/contribution/measure';
import { REPOSITORY } from './paths';
import { peersApart } from '@anomaly-forest/core/internal/contribution/peers';
import { readLabelledFile } from './labelledRows';

/*
 * `npm run evaluate:cause`: the pod at fault among all pods of its system: by how far its latency rose beside that of its siblings
 * (`peersApart`), and by its part of the change of the system's mean latency (`attributeChange`). It prints a line a fault
 * and the figures of docs/explanation/what-changed.md.
 */

const MINUTE = 60_000;

/** A fault shows where the mean latency of its own pod went up by half, or its requests fell to a half. */
const MIN_FACTOR = 1.5;

interface Fault {
  readonly start: string;
  readonly end: string;
  readonly type: string;
  readonly service: string;
}

interface Truth {
  readonly days: Readonly<Record<string, { readonly system: string; readonly faults: readonly Fault[] }>>;
  readonly files: Readonly<Record<string, { readonly day: string; readonly service: string }>>;
}

/** A pod's minutes: requests, and their latency in milliseconds. */
interface PodRows {
  readonly service: string;
  readonly time: Float64Array;
  readonly requests: Float64Array;
  readonly latency: Float64Array;
}

/** Where the pod at fault stood. */
interface Ranked {
  readonly fault: Fault;
  readonly system: string;
  /** 1 for the first. */
  readonly amongPeers: number;
  readonly byContribution: number;
  readonly nPods: number;
  readonly isShown: boolean;
}

function readPods(folder: string, files: readonly string[], { files: services }: Truth): PodRows[] {
  return files.map((file) => {
    const { time, signals } = readLabelledFile(join(folder, file), ['RPM', 'Latency_ms']).rows;
    const [requests, latency] = signals.map(({ values }) => values);
    return { service: services[file].service, time, requests, latency };
  });
}

/** The fault and a minute more, in which it still shows; and an equal time before. */
function rank(system: string, fault: Fault, pods: readonly PodRows[]): Ranked {
  const [start, end] = [Date.parse(fault.start), Date.parse(fault.end) + MINUTE];
  const parts = pods
    .map((pod) => partOf(pod, start, end))
    .filter(({ before, during }) => before[1] > 0 || during[1] > 0);
  const { contributions } = attributeChange({ kind: 'ratio' }, parts);
  const { ranked } = peersApart(contributions, 1);
  return {
    fault,
    system,
    amongPeers: 1 + ranked.findIndex((i) => contributions[i].part.key[0] === fault.service),
    byContribution: 1 + contributions.findIndex(({ part }) => part.key[0] === fault.service),
    nPods: parts.length,
    isShown: isShown(contributions, fault.service),
  };
}

function partOf({ service, time, requests, latency }: PodRows, start: number, end: number): Part {
  const sums = (from: number, to: number): number[] => {
    const rows = Array.from(time.keys()).filter((i) => time[i] >= from && time[i] < to && !Number.isNaN(latency[i]));
    const total = (value: (row: number) => number): number => rows.reduce((sum, row) => sum + value(row), 0);
    return [total((row) => requests[row] * latency[row]), total((row) => requests[row])];
  };
  return { key: [service], before: sums(start - (end - start), start), during: sums(start, end) };
}

function isShown(contributions: readonly Contribution[], service: string): boolean {
  const own = contributions.find(({ part }) => part.key[0] === service);
  return own !== undefined && (own.own.to >= MIN_FACTOR * own.own.from || own.part.during[1] <= own.part.before[1] / 2);
}

type Place = (ranked: Ranked) => number;

function figure(name: string, ranked: readonly Ranked[], place: Place): string {
  const within = (most: number): string => {
    const found = ranked.filter((each) => place(each) >= 1 && place(each) <= most).length;
    return `${found} of ${ranked.length} (${((100 * found) / Math.max(1, ranked.length)).toFixed(0)} %)`;
  };
  return `| ${name} | ${within(1)} | ${within(3)} |`;
}

function main(): void {
  const { values } = parseArgs({ options: { shared: { type: 'string', default: join(REPOSITORY, '..', 'shared') } } });
  const folder = join(values.shared, 'data', 'nezha');
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;
  const ranked = Object.entries(truth.days).flatMap(([day, { system, faults }]) => {
    const files = Object.keys(truth.files).filter((file) => truth.files[file].day === day);
    const pods = readPods(folder, files, truth);
    return faults
      .filter(({ service }) => pods.some((pod) => pod.service === service))
      .map((fault) => rank(system, fault, pods));
  });
  for (const { fault, system, amongPeers, byContribution, nPods, isShown: shows } of ranked) {
    const places = `among peers ${amongPeers}, by contribution ${byContribution} of ${nPods}`;
    const words = [system, fault.start.slice(0, 16), fault.type, fault.service, places];
    console.log([...words, shows ? 'shows' : 'does not show'].join(', '));
  }
  const shown = ranked.filter((each) => each.isShown);
  const systems = [...new Set(ranked.map(({ system }) => system))];
  console.log(
    [
      '',
      '| faults of a pod | first | among the first three |',
      '| --- | --- | --- |',
      figure('that show, among peers', shown, ({ amongPeers }) => amongPeers),
      ...systems.map((name) =>
        figure(
          `that show, among peers, ${name}`,
          shown.filter(({ system }) => system === name),
          ({ amongPeers }) => amongPeers
        )
      ),
      figure('that show, by contribution', shown, ({ byContribution }) => byContribution),
      figure('all, among peers', ranked, ({ amongPeers }) => amongPeers),
    ].join('\n')
  );
}

main();
