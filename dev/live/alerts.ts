import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FaultName, faults } from './faults';
import { freePort } from './ports';
import type { RunningServer } from './serveBinary';
import { serveAlertmanager } from './serveAlertmanager';
import { serveGateway } from './serveGateway';
import { servePrometheus } from './servePrometheus';
import { serveWatch } from './serveWatch';
import { shippedRules } from './shippedRules';

/**
 * `npm run live:alerts`: real gateway, real Prometheus, two copies of `anomaly-forest watch`, the rules that are shipped, real
 * Alertmanager. Each fault must arrive as one alert of its name and resolve, although one copy is killed in the middle of
 * the first. What the healthy time brings is reported: a machine without a processor to spare does answer late of its own
 * accord. `-- --short` breaks the gateway once.
 */

/** Seconds: before the first fault, of each fault, and after it. */
interface Plan {
  readonly names: readonly FaultName[];
  readonly healthy: number;
  readonly fault: number;
  readonly recovery: number;
}

const wholePlan: Plan = { names: Object.keys(faults) as FaultName[], healthy: 150, fault: 40, recovery: 75 };
const shortPlan: Plan = { names: ['upstream'], healthy: 80, fault: 30, recovery: 60 };

/** What each fault is called in the end. */
const TITLES: Readonly<Record<FaultName, string>> = {
  lock: 'Latency up',
  upstream: 'Traffic down',
  flood: 'Traffic and latency up',
};

/** How often Alertmanager is asked; milliseconds. */
const ASK_EVERY = 1000;

interface Alert {
  readonly startsAt: string;
  readonly annotations: { readonly summary: string };
}

/** The alerts of incidents that Alertmanager held, each with its last name. */
class AlertLog {
  private readonly names = new Map<string, string>();
  private nActive = 0;
  private isStopped = false;

  constructor(private readonly address: string) {}

  async run(): Promise<void> {
    for (; !this.isStopped; await sleep(ASK_EVERY)) {
      const answer = await fetch(`${this.address}/api/v2/alerts?filter=alertname%3D%22AnomalyForestIncident%22`);
      const active = (await answer.json()) as Alert[];
      active.forEach(({ startsAt, annotations }) => this.names.set(startsAt, annotations.summary));
      this.nActive = active.length;
    }
  }

  /** What each alert was called at its end, in the order in which they began. */
  get told(): string[] {
    return [...this.names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
  }

  get isQuiet(): boolean {
    return this.nActive === 0;
  }

  stop(): void {
    this.isStopped = true;
  }
}

async function main({ names, healthy, fault, recovery }: Plan): Promise<void> {
  const [prometheusPort, alertmanagerPort, port, copyPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const state = mkdtempSync(path.join(tmpdir(), 'anomaly-forest-live-state-'));
  const running: Array<{ stop: () => unknown }> = [];
  try {
    const gateway = await serveGateway('127.0.0.1', 0);
    running.push(gateway);
    const alertmanager = await serveAlertmanager(alertmanagerPort);
    running.push(alertmanager);
    const neighbours = { watchPorts: [port, copyPort], alertmanagerPort, rules: shippedRules() };
    running.push(await servePrometheus([gateway.port], prometheusPort, neighbours));
    const startWatch = (): Promise<RunningServer> =>
      serveWatch({ port, prometheusPort, state, output: (line) => console.log(line) });
    let watch = await startWatch();
    running.push({ stop: () => watch.stop() });
    const ofCopy = { port: copyPort, prometheusPort, state: path.join(state, 'copy'), output: () => undefined };
    running.push(await serveWatch(ofCopy));
    const log = new AlertLog(alertmanager.address);
    const logging = log.run();
    console.log(`Healthy for ${healthy} s, then ${names.join(', ')}: ${fault} s each, ${recovery} s apart.`);
    await sleep(1000 * healthy);
    const early = log.told;
    for (const [i, name] of names.entries()) {
      await fetch(`http://127.0.0.1:${gateway.port}/fault/${name}`, { method: 'POST' });
      await sleep(500 * fault);
      if (i === 0) {
        process.kill(watch.pid, 'SIGKILL');
        await watch.ended;
        watch = await startWatch();
      }
      await sleep(500 * fault);
      await fetch(`http://127.0.0.1:${gateway.port}/fault`, { method: 'DELETE' });
      await sleep(1000 * recovery);
    }
    log.stop();
    await logging;
    report(names, early, log);
  } finally {
    for (const one of running.reverse()) {
      await one.stop();
    }
    rmSync(state, { recursive: true, force: true });
  }
}

function report(names: readonly FaultName[], early: readonly string[], log: AlertLog): void {
  const expected = names.map((name) => `gateway: ${TITLES[name]}`);
  const told = log.told.slice(early.length);
  const isAsExpected = told.join() === expected.join() && log.isQuiet;
  console.log(`While nothing was wrong: ${early.join(', ') || 'silent'}.`);
  console.log(`Then: ${told.join(', ') || 'nothing'}; expected ${expected.join(', ')}, each once.`);
  console.log(
    `${log.isQuiet ? 'All have resolved.' : 'Some have not resolved.'} ${isAsExpected ? 'As expected.' : 'NOT AS EXPECTED.'}`
  );
  process.exitCode = isAsExpected ? 0 : 1;
}

/** Which of the programs that are needed are not on this machine. */
function missingPrograms(): string[] {
  return ['prometheus', 'prometheus-alertmanager'].filter((command) => {
    try {
      execFileSync(command, ['--version'], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
}

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const missing = missingPrograms();
if (missing.length > 0) {
  console.log(
    `Skipped: there is no ${missing.join(' and no ')} on this machine (Debian: apt-get install ${missing.join(' ')}).`
  );
} else {
  main(values.short ? shortPlan : wholePlan).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  });
}
