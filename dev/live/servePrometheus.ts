import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type RunningServer, serveBinary } from './serveBinary';

/** The addresses in `prometheus.yml` that stand for the gateway and the service in docker-compose.yaml. */
const GATEWAY_IN_COMPOSE = 'gateway:4690';
const WATCH_IN_COMPOSE = 'watch:9815';

/** What a Prometheus has beside the gateway. */
export interface PrometheusNeighbours {
  /** Ports of the copies of `anomaly-forest watch`. */
  readonly watchPorts: readonly number[];
  readonly alertmanagerPort: number;
  /** Text of a rule file. */
  readonly rules: string;
}

/**
 * Starts the machine's `prometheus` on 127.0.0.1, with data and configuration in a folder of its own that goes with it.
 *
 * @param gatewayPorts - of the gateways that it scrapes, each an instance
 * @throws Error with one sentence if it is not installed or ends before it is ready.
 */
export function servePrometheus(
  gatewayPorts: readonly number[],
  port: number,
  neighbours?: PrometheusNeighbours
): Promise<RunningServer> {
  return serveBinary({
    name: 'Prometheus',
    command: 'prometheus',
    args: (folder) => writeConfiguration(folder, gatewayPorts, port, neighbours),
    address: `http://127.0.0.1:${port}`,
    readyPath: '/-/ready',
    notInstalled:
      'There is no "prometheus" on this machine: install it (Debian: apt-get install prometheus), ' +
      'or use "docker compose --profile live up", which brings its own.',
  });
}

/** @returns the command line. */
function writeConfiguration(
  folder: string,
  gatewayPorts: readonly number[],
  port: number,
  neighbours: PrometheusNeighbours | undefined
): string[] {
  const config = path.join(folder, 'prometheus.yml');
  const watched = neighbours?.watchPorts ?? [9815];
  const template = readFileSync(path.join(__dirname, 'prometheus.yml'), 'utf8')
    .replace(`'${GATEWAY_IN_COMPOSE}'`, gatewayPorts.map((one) => `'127.0.0.1:${one}'`).join(', '))
    .replace(`'${WATCH_IN_COMPOSE}'`, watched.map((one) => `'127.0.0.1:${one}'`).join(', '));
  writeFileSync(config, template + (neighbours ? alerting(neighbours) : ''));
  writeFileSync(path.join(folder, 'rules.yml'), neighbours?.rules ?? '');
  return [
    `--config.file=${config}`,
    `--storage.tsdb.path=${path.join(folder, 'data')}`,
    '--storage.tsdb.retention.time=6h',
    `--web.listen-address=127.0.0.1:${port}`,
  ];
}

function alerting({ alertmanagerPort }: PrometheusNeighbours): string {
  return `
rule_files: [rules.yml]

alerting:
  alertmanagers:
    - static_configs:
        - targets: ['127.0.0.1:${alertmanagerPort}']
`;
}
