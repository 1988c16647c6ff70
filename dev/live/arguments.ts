import { parseArgs } from 'node:util';

/** What `npm run live -- ...` was asked for. */
export interface LiveArguments {
  readonly port: number;
  readonly prometheusPort: number;
  /** Address the gateway listens on; Prometheus always listens on 127.0.0.1. */
  readonly host: string;
  readonly gatewayOnly: boolean;
  /** Also `anomaly-forest watch`, the shipped rules, and Alertmanager. */
  readonly alerts: boolean;
  readonly help: boolean;
}

export const usage = `A gateway under load, with faults on demand, and a Prometheus that scrapes it.

  npm run live                             until Ctrl+C; both on 127.0.0.1
  npm run live -- --port 8080              the gateway's port (default 4690)
  npm run live -- --prometheus-port 9191   Prometheus' port (default 9090)
  npm run live -- --alerts                 with anomaly-forest watch and Alertmanager
  npm run live -- --gateway-only           without Prometheus
  npm run live -- --host 0.0.0.0           let other machines reach the gateway; in containers`;

/**
 * Reads the command line.
 *
 * @throws Error with one sentence (got, expected) for an unknown option or a port that is none.
 */
export function parseLiveArguments(args: readonly string[]): LiveArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4690' },
      'prometheus-port': { type: 'string', default: '9090' },
      host: { type: 'string', default: '127.0.0.1' },
      'gateway-only': { type: 'boolean', default: false },
      alerts: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    port: parsePort('--port', values.port),
    prometheusPort: parsePort('--prometheus-port', values['prometheus-port']),
    host: values.host,
    gatewayOnly: values['gateway-only'],
    alerts: values.alerts,
    help: values.help,
  };
}

function parsePort(option: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`${option} "${text}" is no port: an integer from 1 to 65535 is expected.`);
  }
  return port;
}
