import type { ExpectationPart } from '@anomaly-forest/core/internal/series/expected';
import type { DetectionOptions, SignalSettings } from '@anomaly-forest/core/internal/detection';

/** Files in PEM with certificates of one's own, read before every request, so that they may be rotated. */
export interface Tls {
  /** Authorities in place of those that Node knows. */
  readonly ca?: string;
  /** The client's, with its key. */
  readonly cert?: string;
  readonly key?: string;
  /** The name in the server's certificate, where the address has another. */
  readonly serverName?: string;
}

/** A server that is asked or told something. */
export interface Endpoint {
  /** Without a slash at its end. */
  readonly url: string;
  /** A file with a bearer token, read before every request, so that it may be rotated. */
  readonly tokenFile?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly tls?: Tls;
  /** Milliseconds for one request. */
  readonly timeout: number;
}

/** One column of the samples: a query, and how its values are to be judged. */
export interface SignalConfig {
  readonly query: string;
  /** Grafana's id of the unit. */
  readonly unit?: string;
  readonly settings: SignalSettings;
  /** Queries that say what is typical, in place of what is learnt: a forecast, a recording rule. */
  readonly expectation?: Readonly<Partial<Record<ExpectationPart, string>>>;
}

/** What is known of everything that is watched: series of Prometheus, or a panel. All times in milliseconds. */
export interface WatchIdentity {
  /** The label `watch`. */
  readonly name: string;
  /** What state is kept under where that is not the name, which people change. */
  readonly key?: string;
  /** Between two samples, and between two verdicts. */
  readonly step: number;
  /** How long after its time a sample is asked for. */
  readonly delay: number;
  /** Labels that tell groups apart. */
  readonly groupBy: readonly string[];
  /** The panel whose annotations the incidents become; annotations of the organisation if absent. */
  readonly dashboard?: { readonly uid: string; readonly panel: number };
}

/** Series that are judged together, a model for each combination of the labels in `groupBy`. All times in milliseconds. */
export interface WatchConfig extends WatchIdentity {
  /** What each verdict looks at. */
  readonly window: number;
  /** What says what is normal: this long before; none: the window itself. */
  readonly baseline?: number;
  /** How often the baseline is learnt anew. */
  readonly relearn: number;
  readonly signals: readonly SignalConfig[];
  readonly options: DetectionOptions;
  /** More groups than this are left out, and counted. */
  readonly maxGroups: number;
  /** Whether typical values and bounds are exposed, too: three series a signal. */
  readonly bounds: boolean;
  /** Whether Prometheus is asked which value of a label carries the change of an incident. */
  readonly cause: boolean;
}

/** Which panels of a Grafana are watched, and how. All times in milliseconds. */
export interface PanelsConfig {
  /** Uids or titles; none: all. */
  readonly folders: readonly string[];
  /** Dashboards have all of these. */
  readonly tags: readonly string[];
  /** Uids; none: all. */
  readonly dashboards: readonly string[];
  /** How often is looked for changed panels. */
  readonly refresh: number;
  /** Of panels without a "Min interval". */
  readonly step: number;
  /** What each verdict looks at, in place of what the panel shows. */
  readonly window?: number;
  /** Of dashboards that do not show a time up to now. */
  readonly defaultWindow: number;
  readonly delay: number;
  /** Of dashboards that leave it to the browser. */
  readonly timeZone: string;
  readonly maxPanels: number;
  readonly bounds: boolean;
}

/** A server with the HTTP API of Prometheus. */
export interface PrometheusConfig extends Endpoint {
  /** Requests at the same time. */
  readonly concurrency: number;
}

/** All that a configuration file says. */
export interface ServiceConfig {
  readonly listen: { readonly host: string; readonly port: number };
  /** Folder of the state; none: everything is rebuilt from Prometheus at the start. */
  readonly state?: string;
  /** Where the series of `watches` are. */
  readonly prometheus?: PrometheusConfig;
  /** Where incidents are saved as annotations, and whose panels are watched. */
  readonly grafana?: Endpoint & { readonly panels?: PanelsConfig };
  /** Where incidents are sent as alerts, beside or in place of rules on /metrics. */
  readonly alertmanager?: Endpoint;
  readonly watches: readonly WatchConfig[];
}
