import { Counter, Histogram, Registry } from 'prom-client';

/** Upper bounds in seconds, close together where a healthy gateway answers: a quantile is read between two of them. */
const buckets = [0.025, 0.05, 0.075, 0.1, 0.12, 0.14, 0.16, 0.18, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1, 1.5, 2, 5];

/** What a gateway reports of itself. */
export class GatewayMetrics {
  readonly registry = new Registry();

  private readonly requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests that were answered.',
    labelNames: ['route', 'code'] as const,
    registers: [this.registry],
  });

  private readonly durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['route'] as const,
    buckets,
    registers: [this.registry],
  });

  /** @param route - one of few: a name for each path that somebody asks for would make series without end */
  answered(route: string, code: number, seconds: number): void {
    this.requests.inc({ route, code });
    this.durations.observe({ route }, seconds);
  }
}
