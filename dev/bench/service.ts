import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { detect } from '@anomaly-forest/core/internal/detect';
import { RandomState } from '@anomaly-forest/core/internal/random/randomState';
import { defaultDetectionOptions, samplesFromTable } from '@anomaly-forest/core';
import type { WatchConfig } from '../../packages/service/src/config/config';
import { readConfig } from '../../packages/service/src/config/readConfig';
import { Watch } from '../../packages/service/src/judge/Watch';
import type { RangeAnswer } from '../../packages/service/src/prometheus/rangeAnswer';
import type { Range, SeriesSource } from '../../packages/service/src/prometheus/PrometheusSource';
import { measureZScoreRule, type RuleCost } from './zScoreRule';

/**
 * `npm run bench:service`: what a group costs a minute, how much memory it takes, and how long a start takes; beside a
 * visible day judged anew each minute, which is what a panel or a script would do, and a z-score as a recording rule in a
 * real Prometheus. `-- --groups 500` measures fewer.
 */

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Two signals, a minute apart, a week as the baseline: the defaults. */
const configuration = `
prometheus: { url: "http://127.0.0.1" }
watches:
  - name: bench
    groupBy: [service]
    signals:
      - { name: Requests, query: traffic, role: traffic }
      - { name: Latency, query: latency, role: latency }
`;

/** Values of any group at any time, without the cost of Prometheus and its answers. */
class MemorySource implements SeriesSource {
  private readonly noise = Float64Array.from({ length: 4093 }, (_, i) => new RandomState(i).normal(0, 1));
  private readonly services: readonly string[];

  constructor(nGroups: number) {
    this.services = Array.from({ length: nGroups }, (_, i) => `service-${i}`);
  }

  async read(query: string, { from, to, step }: Range): Promise<RangeAnswer> {
    const times = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
    const [typical, spread] = query === 'traffic' ? [900, 20] : [50, 3];
    const series = this.services.map((service, group) => ({
      labels: { service },
      times,
      values: times.map((time) => typical + spread * this.noise[(time / step + 37 * group) % this.noise.length]),
    }));
    return { series, nHistograms: 0 };
  }
}

/** Milliseconds of CPU of this process so far. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes that are kept, on the heap and in arrays. */
function bytesKept(): number {
  // What finalizers let go of is free after the second one.
  global.gc?.();
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

interface Figures {
  readonly nGroups: number;
  /** Of CPU, from nothing to the first verdict. */
  readonly startSeconds: number;
  /** The same, elapsed. */
  readonly startElapsed: number;
  /** CPU milliseconds a group and minute: with reading into windows, and judging alone. */
  readonly turn: number;
  readonly judging: number;
  readonly visibleDay: number;
  readonly kilobytes: number;
  readonly peakMegabytes: number;
  /** Of the process, when baselines have been learnt and some minutes judged. */
  readonly steadyMegabytes: number;
  /** Kilobytes a group that six hours more add. */
  readonly growth: number;
  /** How much faster than the clock those six hours passed. */
  readonly speed: number;
}

async function measure(nGroups: number): Promise<Figures> {
  const [config] = readConfig(configuration, 'bench').watches;
  const source = new MemorySource(nGroups);
  // First, while nothing else can be given back.
  const { growth, speed } = await soak(config);
  const beforeAll = bytesKept();
  const watch = new Watch(config, source, { index: 0, count: 1 });
  const first = Date.UTC(2026, 0, 14, 12);
  const [beforeStart, startedAt] = [cpu(), performance.now()];
  await watch.turn(first);
  const startSeconds = (cpu() - beforeStart) / 1000;
  const startElapsed = (performance.now() - startedAt) / 1000;
  const nTurns = 10;
  let judging = 0;
  const before = cpu();
  for (let turn = 1; turn <= nTurns; turn++) {
    judging += 1000 * (await watch.turn(first + turn * MINUTE)).judgeSeconds;
  }
  const turn = (cpu() - before) / nTurns / nGroups;
  const kilobytes = (bytesKept() - beforeAll) / 1000 / nGroups;
  const steadyMegabytes = process.memoryUsage().rss / 1e6;
  return {
    nGroups,
    startSeconds,
    startElapsed,
    turn,
    judging: judging / nTurns / nGroups,
    visibleDay: await visibleDayCost(source, first),
    kilobytes,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
    steadyMegabytes,
    growth,
    speed,
  };
}

/** What six hours add to the memory of a few groups, after one hour: a leak would show. */
async function soak(config: WatchConfig): Promise<{ readonly growth: number; readonly speed: number }> {
  const nGroups = 20;
  const watch = new Watch(config, new MemorySource(nGroups), { index: 0, count: 1 });
  const first = Date.UTC(2026, 0, 15);
  let after1h = 0;
  let startedAt = 0;
  for (let minute = 0; minute <= 420; minute++) {
    await watch.turn(first + minute * MINUTE);
    if (minute === 60) {
      after1h = bytesKept();
      startedAt = performance.now();
    }
  }
  const speed = (360 * MINUTE) / (performance.now() - startedAt);
  return { growth: (bytesKept() - after1h) / 1000 / nGroups, speed };
}

/** A visible day of a group judged anew. */
async function visibleDayCost(source: SeriesSource, end: number): Promise<number> {
  const range = { from: end - DAY + MINUTE, to: end, step: MINUTE };
  const answers = await Promise.all(['traffic', 'latency'].map((query) => source.read(query, range)));
  const { samples } = samplesFromTable({
    time: answers[0].series[0].times,
    signals: [
      { name: 'Requests', role: 'traffic', values: answers[0].series[0].values },
      { name: 'Latency', role: 'latency', values: answers[1].series[0].values },
    ],
  });
  const nRuns = 30;
  detect(samples, defaultDetectionOptions);
  const before = cpu();
  for (let run = 0; run < nRuns; run++) {
    detect({ ...samples }, defaultDetectionOptions);
  }
  return (cpu() - before) / nRuns;
}

function report(figures: Figures, rule: RuleCost | undefined): string {
  const { nGroups, startSeconds, startElapsed, turn, judging, visibleDay, kilobytes, growth, speed } = figures;
  const capacity = Math.floor((0.7 * MINUTE) / turn / 100) * 100;
  const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# What a group costs',
    '',
    `Measured by \`npm run bench:service\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, ` +
      `${cpus()[0].model}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)} (other work ran beside). ` +
      `${nGroups} groups of two signals, a minute apart, window 4 h, baseline 7 d; series from memory.`,
    '',
    row('what', 'figure'),
    row('---', '---'),
    row('one new minute of a group, CPU', `${turn.toFixed(2)} ms`),
    row('judging alone, elapsed time on this machine', `${judging.toFixed(2)} ms`),
    row('groups a core can judge each minute, at 70 %', capacity.toLocaleString('en')),
    row(
      'a visible day judged anew each minute, CPU',
      `${visibleDay.toFixed(2)} ms, ${(visibleDay / turn).toFixed(1)} times as much`
    ),
    ...(rule
      ? [
          row(
            `a z-score over 4 h of both signals in Prometheus ${rule.version}, CPU`,
            `${rule.milliseconds.toFixed(2)} ms a group`
          ),
        ]
      : []),
    row('memory a group, kept', `${kilobytes.toFixed(1)} kB`),
    row(
      `of it added by six hours more, at ${speed.toFixed(0)} times the speed of the clock`,
      growth <= 0 ? 'nothing' : `${growth.toFixed(2)} kB`
    ),
    row('most memory of the process, while baselines are learnt', `${figures.peakMegabytes.toFixed(0)} MB`),
    row('memory of the process after that', `${figures.steadyMegabytes.toFixed(0)} MB`),
    row(`first verdict for ${nGroups} groups, from nothing, CPU`, `${startSeconds.toFixed(1)} s`),
    row('the same, elapsed', `${startElapsed.toFixed(1)} s`),
    '',
    'What is not in these figures: the answers of Prometheus, which have to be read and parsed.',
    '',
  ].join('\n');
}

async function main(): Promise<void> {
  const at = process.argv.indexOf('--groups');
  const nGroups = at < 0 ? 1000 : Number(process.argv[at + 1]);
  const log = pino({ level: 'info' }, pino.destination(2));
  const figures = await measure(nGroups);
  log.info(figures);
  const rule = await measureZScoreRule(200);
  log.info(rule ?? 'No prometheus on this machine: without the recording rule.');
  const text = report(figures, rule);
  process.stdout.write(text);
  if (at < 0) {
    writeFileSync(path.join(__dirname, 'service-results.md'), text);
  }
}

void main();
