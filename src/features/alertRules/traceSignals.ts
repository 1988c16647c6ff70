import { DataFrame, Field, FieldType } from '@grafana/data';
import { isEqual, omit } from 'lodash';

/** Which query a signal came from; the frame is the query's answer. */
export interface SignalOrigin {
  readonly refId: string;
  readonly frame: DataFrame;
}

/**
 * The queries that signals came from, one a signal; none for what a transformation made of several queries.
 *
 * @param signals - fields of prepared samples: copies that kept the config or the labels of the query's field
 * @param series - what Grafana gave the panel
 */
export function traceSignals(
  signals: readonly Field[],
  series: readonly DataFrame[]
): ReadonlyArray<SignalOrigin | undefined> {
  const candidates = series.flatMap((frame) =>
    frame.fields.filter(({ type }) => type === FieldType.number).map((field) => ({ field, frame }))
  );
  return signals.map((signal) => {
    const named = candidates.filter(({ field }) => field.name === signal.name);
    const found =
      named.find(({ field }) => field.config === signal.config) ??
      named.find(({ field }) => isEqual(ownConfig(field), ownConfig(signal)) && isEqual(field.labels, signal.labels)) ??
      named.find(({ field }) => isEqual(field.labels, signal.labels)) ??
      named[0];
    return found?.frame.refId ? { refId: found.frame.refId, frame: found.frame } : undefined;
  });
}

/** Preparing adds the step that the data source promises; queries whose series have one name differ in what they are called. */
function ownConfig({ config }: Field): object {
  return omit(config, 'interval');
}

/** What Prometheus was really asked, with every variable and interval filled in: Grafana says so beside the answer. */
export function executedPromql(origin: SignalOrigin | undefined): string | undefined {
  return /^Expr: ([^]*)\nStep: /.exec(origin?.frame.meta?.executedQueryString ?? '')?.[1];
}
