import { setTimeout as sleep } from 'node:timers/promises';
import { gatewayQueries } from '../scenarios/dashboards/realStack';
import { incidentKinds } from '../scenarios/telemetry';
import { detect } from '@anomaly-forest/core/internal/detect';
import { Samples } from '@anomaly-forest/core/internal/detection';
import { parseDetectionOptions } from '../../src/options/detectionOptions';
import { defaultOptions } from '../../src/options/options';
import { FaultName, faults } from './faults';
import { falseAlarms, Finding, findingOf, Span } from './findings';
import { freePort } from './ports';
import { prometheusSamples, scrapeTimes } from './prometheusSamples';
import { RunningGateway, serveGateway } from './serveGateway';
import { servePrometheus } from './servePrometheus';

/**
 * `npm run live:check`: real gateway, real Prometheus, each fault once; then asks Prometheus what the dashboard asks and
 * says with which scrape after its start the panel's verdict found each fault, and what it called it.
 */

/** Seconds: between scrapes and samples, before the first fault, of each fault, and after it. */
const STEP = 2;
const HEALTHY = 180;
const FAULT = 30;
const RECOVERY = 60;

/**
 * Scrapes with which a fault must be found. A scrape shows what happened since the one before: the one into whose time
 * the fault's start falls shows it in part, and is not counted.
 */
const WHOLE_SCRAPES = 2;

/** Milliseconds until a fault has left the queries' windows. */
const FADING = 12_000;

interface InjectedFault extends Span {
  readonly name: FaultName;
}

async function main(): Promise<void> {
  const gateway = await serveGateway('127.0.0.1', 0);
  try {
    const prometheus = await servePrometheus([gateway.port], await freePort());
    try {
      const start = Date.now();
      const injected = await injectFaults(gateway);
      const range = { start: Math.ceil(start / 1000 / STEP + 5) * STEP, end: Date.now() / 1000, step: STEP };
      const samples = await prometheusSamples(prometheus.address, gatewayQueries, range);
      report(injected, samples, await scrapeTimes(prometheus.address));
    } finally {
      await prometheus.stop();
    }
  } finally {
    gateway.stop();
  }
}

async function injectFaults(gateway: RunningGateway): Promise<InjectedFault[]> {
  const names = Object.keys(faults) as FaultName[];
  console.log(`Healthy for ${HEALTHY} s, then ${names.join(', ')}: ${FAULT} s each, ${RECOVERY} s apart.`);
  await sleep(1000 * HEALTHY);
  const injected: InjectedFault[] = [];
  for (const name of names) {
    const start = Date.now();
    await fetch(`http://127.0.0.1:${gateway.port}/fault/${name}`, { method: 'POST' });
    await sleep(1000 * FAULT);
    await fetch(`http://127.0.0.1:${gateway.port}/fault`, { method: 'DELETE' });
    injected.push({ name, start, end: Date.now() });
    await sleep(1000 * RECOVERY);
  }
  return injected;
}

function report(injected: readonly InjectedFault[], samples: Samples, scrapes: readonly number[]): void {
  const parsed = parseDetectionOptions(defaultOptions);
  if ('error' in parsed) {
    throw new Error(parsed.error);
  }
  const judge = (seen: Samples): ReturnType<typeof detect> => detect(seen, parsed.options);
  const outcomes = injected.map((fault) => outcomeOf(fault, findingOf(fault, samples, judge), scrapes));
  outcomes.forEach(({ text }) => console.log(text));
  const wrong = falseAlarms(injected, samples, judge(samples), FADING);
  for (const { start, end, kind, drivers } of wrong) {
    const [{ signal, typical, actual }] = drivers;
    const place = `samples ${start} to ${end} of ${samples.time.length}`;
    console.log(`Without a fault: ${kind}, ${place}, ${samples.signals[signal].name} ${actual}, typically ${typical}`);
  }
  console.log(`${samples.time.length} samples, ${wrong.length} incidents without a fault.`);
  process.exitCode = outcomes.every(({ ok }) => ok) && wrong.length === 0 ? 0 : 1;
}

function outcomeOf(fault: InjectedFault, finding: Finding, scrapes: readonly number[]): { text: string; ok: boolean } {
  const expected = incidentKinds[faults[fault.name].incident];
  const { foundAt, firstKind, lastKind } = finding;
  if (foundAt === undefined) {
    return { text: `${fault.name}: not found, expected ${expected}`, ok: false };
  }
  const seen = scrapes.filter((time) => time > fault.start && time <= foundAt);
  const nWhole = seen.filter((time) => time - 1000 * STEP >= fault.start).length;
  const seconds = ((foundAt - fault.start) / 1000).toFixed(1);
  const ok = nWhole <= WHOLE_SCRAPES && lastKind === expected;
  return {
    text:
      `${fault.name}: found after ${seconds} s, with scrape ${seen.length} after its start, ${nWhole} of them whole; ` +
      `called ${firstKind} then and ${lastKind} at its end, expected ${expected}${ok ? '' : ': NOT AS EXPECTED'}`,
    ok,
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
