import { randomNormal } from 'd3-random';
import { type AddressInfo } from 'node:net';
import seedrandom from 'seedrandom';
import { FaultSwitch, routes } from './faults';
import { createGateway } from './gateway';
import { startLoad } from './load';
import { GatewayMetrics } from './metrics';

/** Requests per second to all routes while nothing is wrong: enough for steady rates, little work. */
const RATE = 30;

/** Milliseconds that a request takes: long against the pauses of a busy machine, which are measured, too. */
const SERVICE_TIME = { mean: 120, deviation: 12, least: 10 };

export interface RunningGateway {
  readonly port: number;
  readonly faults: FaultSwitch;
  readonly stop: () => void;
}

/**
 * Starts the gateway and its load; equal seeds send equal requests.
 *
 * @param port - 0 for any free one.
 * @throws Error with the code EADDRINUSE if the port is taken.
 */
export async function serveGateway(host: string, port: number, seed = 'live'): Promise<RunningGateway> {
  const faults = new FaultSwitch();
  const normal = randomNormal.source(seedrandom(`service time of ${seed}`))(SERVICE_TIME.mean, SERVICE_TIME.deviation);
  const serviceTime = (): number => Math.max(SERVICE_TIME.least, normal());
  const server = createGateway({ faults, metrics: new GatewayMetrics(), serviceTime });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const loads = Object.entries(routes).map(([path, share]) =>
    startLoad(`http://127.0.0.1:${address.port}`, {
      path,
      rate: RATE * share,
      random: seedrandom(`${seed} ${path}`),
      faults,
    })
  );
  return {
    port: address.port,
    faults,
    stop: () => {
      loads.forEach((load) => load.stop());
      server.close();
      server.closeAllConnections();
    },
  };
}
