import type { SignalRole } from '../detection';

/** Every role that a signal may have. */
export const signalRoles: readonly SignalRole[] = ['traffic', 'latency', 'errors', 'success', 'other'];

const unitRoles = new Map<string, SignalRole>([
  ...['reqps', 'reqpm', 'rps', 'rpm', 'ops', 'opm', 'cps', 'cpm'].map((unit) => [unit, 'traffic'] as const),
  ...['ns', 'µs', 'us', 'ms', 's', 'dtdurationms', 'dtdurations'].map((unit) => [unit, 'latency'] as const),
]);

/** First match wins: a request's duration is a latency, an error rate is no traffic. */
const nameRoles: ReadonlyArray<[RegExp, SignalRole]> = [
  [/latency|duration|response|elapsed|delay/i, 'latency'],
  [/success|availab|uptime/i, 'success'],
  [/error|fail|exception|crash|5xx/i, 'errors'],
  [/cpu|memory|ratio|percent/i, 'other'],
  [/requests?|rate|traffic|throughput|(^|[^a-z])(rpm|rps|qps|tps|hits)([^a-z]|$)/i, 'traffic'],
  [/(^|[^a-z])(ms|millis|milliseconds)([^a-z]|$)/i, 'latency'],
];

/** Names of labels in braces: `{response_code="200"}` is no response time, while the value of a label may name the metric. */
const LABEL_NAME = /([{,]\s*)[\w.-]+(?=\s*[=:])/g;

/** Guesses what a signal measures, from its unit (Grafana's unit id) and else from its name without the names of labels. */
export function guessSignalRole(name: string, unit: string | undefined): SignalRole {
  const byUnit = unit === undefined ? undefined : unitRoles.get(unit);
  const metric = name.replace(LABEL_NAME, '$1');
  return byUnit ?? nameRoles.find(([pattern]) => pattern.test(metric))?.[1] ?? 'other';
}
