import { Fingerprint } from '@anomaly-forest/core/internal/fingerprint';
import type { WatchConfig } from '../config/config';
import { readConfig } from '../config/readConfig';
import type { FakeSeries } from './fakeServers';

const MINUTE = 60_000;

/** What goes wrong in a service, and when; epoch milliseconds. */
export interface Fault {
  readonly service: string;
  readonly from: number;
  readonly to: number;
  /** Factors of traffic and latency while it lasts. */
  readonly traffic: number;
  readonly latency: number;
}

/** Monday, 5 January 2026, midnight. */
export const START = Date.UTC(2026, 0, 5);

/** Requests and latency of some services at any time: each value is a function of its time alone. */
export function telemetry(services: readonly string[], faults: readonly Fault[] = [], step = MINUTE) {
  const signal = (service: string, name: 'traffic' | 'latency', typical: number, noise: number): FakeSeries => ({
    labels: { __name__: name, service, instance: 'a' },
    valueAt: (time) => {
      const fault = faults.find((one) => one.service === service && time >= one.from && time < one.to);
      const value = typical + noise * noiseAt(`${service}/${name}/${Math.round(time / step)}`);
      return value * (fault?.[name] ?? 1);
    },
  });
  return {
    traffic: services.map((service) => signal(service, 'traffic', 900, 20)),
    latency: services.map((service) => signal(service, 'latency', 50, 3)),
  };
}

/** About normal, mean 0, variance 1: the sum of three uniform numbers that a text stands for. */
function noiseAt(text: string): number {
  const uniform = (part: number): number =>
    parseInt(new Fingerprint().addText(`${part}/${text}`).toString(), 16) / 2 ** 32 - 0.5;
  return 2 * (uniform(1) + uniform(2) + uniform(3));
}

/** A configuration for `telemetry`; further keys of the watch, and of the whole, as YAML. */
export function configText(watchKeys = '', keys = ''): string {
  return `
listen: 127.0.0.1:0
prometheus: { url: "http://prometheus" }
${keys}
watches:
  - name: gateway
    groupBy: [service]
    ${/^delay:/m.test(watchKeys) ? '' : 'delay: 0s'}
    signals:
      - { name: Requests, query: traffic, role: traffic }
      - { name: Latency, query: latency, role: latency }
${watchKeys
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;
}

/** The only watch of `configText`. */
export function watchConfig(watchKeys = ''): WatchConfig {
  return readConfig(configText(watchKeys), 'test.yaml').watches[0];
}
