import { once } from 'node:events';
import { type LiveArguments, parseLiveArguments, usage } from './arguments';
import { requireFreePort } from './ports';
import { serveGateway } from './serveGateway';
import { type RunningPrometheus, servePrometheus } from './servePrometheus';

/** `npm run live`: the gateway under load and, beside it, Prometheus, until Ctrl+C. */
async function main(args: LiveArguments): Promise<void> {
  await requireFreePort(args.port, '--port');
  if (!args.gatewayOnly) {
    await requireFreePort(args.prometheusPort, '--prometheus-port');
  }
  const gateway = await serveGateway(args.host, args.port);
  try {
    const prometheus = args.gatewayOnly ? undefined : await servePrometheus(gateway.port, args.prometheusPort);
    console.log(instructions(gateway.port, prometheus?.address));
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), endOf(prometheus)]);
    await prometheus?.stop();
  } finally {
    gateway.stop();
  }
}

/** Rejects if Prometheus ends by itself; pending for ever if there is none. */
async function endOf(prometheus: RunningPrometheus | undefined): Promise<never> {
  await (prometheus?.ended ?? new Promise(() => undefined));
  throw new Error('Prometheus ended by itself; the gateway was stopped, too.');
}

function instructions(port: number, prometheus: string | undefined): string {
  const gateway = `http://127.0.0.1:${port}`;
  return `Gateway:    ${gateway}/metrics
Prometheus: ${prometheus ?? 'not started'}

  curl -X POST ${gateway}/fault/lock       the database locks: response time up, traffic as usual
  curl -X POST ${gateway}/fault/upstream   an upstream fails: traffic down
  curl -X POST ${gateway}/fault/flood      a flood: traffic and response time up
  curl -X DELETE ${gateway}/fault          all is well again

${prometheus ? `Without Grafana, see it with: npm run demo -- --prometheus ${prometheus}\n` : ''}Stop with Ctrl+C.`;
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
