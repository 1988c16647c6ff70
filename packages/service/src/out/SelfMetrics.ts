import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What can go wrong where: the label `source` of the metric of errors. */
export type ErrorSource = 'prometheus' | 'grafana' | 'alertmanager' | 'state' | 'config';

/** Seconds: from a small group's verdict to more than a step. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** What the service says of itself. */
export class SelfMetrics {
  readonly errors: Counter<'source' | 'reason'>;
  readonly skippedTurns: Counter<'watch' | 'reason'>;
  readonly leftOut: Gauge<'watch' | 'reason'>;
  readonly groups: Gauge<'watch'>;
  readonly turns: Counter<'watch'>;
  readonly lag: Gauge<'watch'>;
  readonly lastTurn: Gauge<'watch'>;
  readonly stepSeconds: Gauge<'watch'>;
  readonly readSeconds: Histogram;
  readonly judgeSeconds: Histogram<'watch'>;
  readonly incidents: Counter<'watch'>;
  readonly panels: Gauge<'state'>;
  readonly configReloaded: Gauge;
  readonly configReloadedAt: Gauge;

  constructor(registry: Registry, version: string) {
    const registers = [registry];
    this.errors = new Counter({
      name: 'anomaly_forest_errors_total',
      help: 'What went wrong, by where.',
      labelNames: ['source', 'reason'],
      registers,
    });
    this.skippedTurns = new Counter({
      name: 'anomaly_forest_turns_skipped_total',
      help: 'Verdicts that were not made, and why.',
      labelNames: ['watch', 'reason'],
      registers,
    });
    this.leftOut = new Gauge({
      name: 'anomaly_forest_left_out',
      help: 'Series and groups of the newest answer that are not judged, and why.',
      labelNames: ['watch', 'reason'],
      registers,
    });
    this.groups = new Gauge({
      name: 'anomaly_forest_groups',
      help: 'Groups that are judged.',
      labelNames: ['watch'],
      registers,
    });
    this.turns = new Counter({
      name: 'anomaly_forest_turns_total',
      help: 'Times at which a watch was judged.',
      labelNames: ['watch'],
      registers,
    });
    this.lag = new Gauge({
      name: 'anomaly_forest_lag_seconds',
      help: 'From the time of the newest sample to its verdict.',
      labelNames: ['watch'],
      registers,
    });
    this.lastTurn = new Gauge({
      name: 'anomaly_forest_last_turn_timestamp_seconds',
      help: 'Time of the newest sample that was judged.',
      labelNames: ['watch'],
      registers,
    });
    this.stepSeconds = new Gauge({
      name: 'anomaly_forest_step_seconds',
      help: 'From one verdict to the next, as configured.',
      labelNames: ['watch'],
      registers,
    });
    this.readSeconds = new Histogram({
      name: 'anomaly_forest_read_seconds',
      help: 'Duration of the requests for samples, with retries.',
      buckets: BUCKETS,
      registers,
    });
    this.judgeSeconds = new Histogram({
      name: 'anomaly_forest_judge_seconds',
      help: 'Duration of judging all groups of a watch once.',
      labelNames: ['watch'],
      buckets: BUCKETS,
      registers,
    });
    this.incidents = new Counter({
      name: 'anomaly_forest_incidents_total',
      help: 'Incidents that began.',
      labelNames: ['watch'],
      registers,
    });
    this.panels = new Gauge({
      name: 'anomaly_forest_panels',
      help: 'Panels in Grafana: that are watched, that are to be and cannot (refused), and that nobody asked to watch (off).',
      labelNames: ['state'],
      registers,
    });
    this.configReloaded = new Gauge({
      name: 'anomaly_forest_config_last_reload_successful',
      help: '1 if the configuration file as it is now is in use, 0 if it was refused.',
      registers,
    });
    this.configReloadedAt = new Gauge({
      name: 'anomaly_forest_config_last_reload_success_timestamp_seconds',
      help: 'When the configuration in use was read.',
      registers,
    });
    new Gauge({
      name: 'anomaly_forest_build_info',
      help: 'Version of the service.',
      labelNames: ['version'],
      registers,
    }).set({ version }, 1);
  }

  /** Forgets what was said of watches that are no more. */
  forget(watch: string): void {
    for (const gauge of [this.groups, this.lag, this.lastTurn, this.stepSeconds]) {
      gauge.remove({ watch });
    }
    for (const reason of ['duplicate', 'histogram', 'too-many-groups', 'other-shard', 'failed']) {
      this.leftOut.remove({ watch, reason });
    }
  }
}
