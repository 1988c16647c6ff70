import type { DetectionOptions, SignalSettings } from '@anomaly-forest/core/internal/detection';

/** A server that is asked or told something. */
export interface Endpoint {
  /** Without a slash at its end. */
  readonly url: string;
  /** A file with a bearer token, read before every request, so that it may be rotated. */
  readonly tokenFile?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds for one request. */
  readonly timeout: number;
}

/** One column of the samples: a query, and how its values are to be judged. */
export interface SignalConfig {
  readonly query: string;
  /** Grafana's id of the unit. */
  readonly unit?: string;
  readonly settings: SignalSettings;
}

/** Series that are judged together, a model for each combination of the labels in `groupBy`. All times in milliseconds. */
export interface WatchConfig {
  readonly name: string;
  /** Between two samples, and between two verdicts. */
  readonly step: number;
  /** What each verdict looks at. */
  readonly window: number;
  /** What says what is normal: this long before; none: the window itself. */
  readonly baseline?: number;
  /** How often the baseline is learnt anew. */
  readonly relearn: number;
  /** How long after its time a sample is asked for. */
  readonly delay: number;
  readonly groupBy: readonly string[];
  readonly signals: readonly SignalConfig[];
  readonly options: DetectionOptions;
  /** More groups than this are left out, and counted. */
  readonly maxGroups: number;
  /** Whether typical values and bounds are exposed, too: three series a signal. */
  readonly bounds: boolean;
  /** The panel whose annotations the incidents become; annotations of the organisation if absent. */
  readonly dashboard?: { readonly uid: string; readonly panel: number };
}

/** All that a configuration file says. */
export interface ServiceConfig {
  readonly listen: { readonly host: string; readonly port: number };
  /** Folder of the state; none: everything is rebuilt from Prometheus at the start. */
  readonly state?: string;
  readonly prometheus: Endpoint & { readonly concurrency: number };
  /** Where incidents are saved as annotations. */
  readonly grafana?: Endpoint;
  /** Where incidents are sent as alerts, beside or in place of rules on /metrics. */
  readonly alertmanager?: Endpoint;
  readonly watches: readonly WatchConfig[];
}
