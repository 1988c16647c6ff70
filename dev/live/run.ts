import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LiveArguments, parseLiveArguments, usage } from './arguments';
import { requireFreePort } from './ports';
import { serveGateway } from './serveGateway';
import { serveAlertmanager } from './serveAlertmanager';
import { servePrometheus } from './servePrometheus';
import { serveWatch } from './serveWatch';
import { shippedRules } from './shippedRules';
import type { RunningServer } from './serveBinary';

/** Ports of what comes with `--alerts`. */
const ALERTMANAGER_PORT = 9093;
const WATCH_PORT = 9815;

/** `npm run live`: the gateway under load and, beside it, Prometheus, until Ctrl+C; with `--alerts` all the way to one. */
async function main(args: LiveArguments): Promise<void> {
  await requireFreePort(args.port, '--port');
  if (!args.gatewayOnly) {
    await requireFreePort(args.prometheusPort, '--prometheus-port');
  }
  const gateway = await serveGateway(args.host, args.port);
  const servers: RunningServer[] = [];
  try {
    if (!args.gatewayOnly) {
      for (const start of args.alerts ? withAlerts(gateway.port, args) : [prometheusAlone(gateway.port, args)]) {
        servers.push(await start());
      }
    }
    console.log(instructions(gateway.port, args));
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), ...servers.map(endOf)]);
  } finally {
    for (const server of servers.reverse()) {
      await server.stop();
    }
    gateway.stop();
  }
}

type Start = () => Promise<RunningServer>;

const prometheusAlone =
  (gatewayPort: number, { prometheusPort }: LiveArguments): Start =>
  () =>
    servePrometheus([gatewayPort], prometheusPort);

/** Alertmanager, Prometheus with the shipped rules, and `anomaly-forest watch`. */
function withAlerts(gatewayPort: number, { prometheusPort }: LiveArguments): Start[] {
  const neighbours = { watchPorts: [WATCH_PORT], alertmanagerPort: ALERTMANAGER_PORT, rules: shippedRules() };
  const state = mkdtempSync(path.join(tmpdir(), 'anomaly-forest-live-state-'));
  process.once('exit', () => rmSync(state, { recursive: true, force: true }));
  return [
    () => serveAlertmanager(ALERTMANAGER_PORT),
    () => servePrometheus([gatewayPort], prometheusPort, neighbours),
    () => serveWatch({ port: WATCH_PORT, prometheusPort, state, output: (line) => console.log(line) }),
  ];
}

/** Rejects if a server ends by itself. */
async function endOf({ ended, address }: RunningServer): Promise<never> {
  await ended;
  throw new Error(`What served ${address} ended by itself; the rest was stopped, too.`);
}

function instructions(port: number, { gatewayOnly, alerts, prometheusPort }: LiveArguments): string {
  const gateway = `http://127.0.0.1:${port}`;
  const prometheus = `http://127.0.0.1:${prometheusPort}`;
  const more = alerts
    ? `Service:    http://127.0.0.1:${WATCH_PORT}/metrics\nAlerts:     http://127.0.0.1:${ALERTMANAGER_PORT}\n`
    : '';
  return `Gateway:    ${gateway}/metrics
Prometheus: ${gatewayOnly ? 'not started' : prometheus}
${more}
  curl -X POST ${gateway}/fault/lock       the database locks: response time up, traffic as usual
  curl -X POST ${gateway}/fault/upstream   an upstream fails: traffic down
  curl -X POST ${gateway}/fault/flood      a flood: traffic and response time up
  curl -X DELETE ${gateway}/fault          all is well again

${gatewayOnly ? '' : `Without Grafana, see it with: npm run demo -- --prometheus ${prometheus}\n`}Stop with Ctrl+C.`;
}

async function run(): Promise<void> {
  try {
    const args = parseLiveArguments(process.argv.slice(2));
    await (args.help ? Promise.resolve(console.log(usage)) : main(args));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}

void run();
