import type { Samples } from '@anomaly-forest/core/internal/detection';
import { createMatrix } from '@anomaly-forest/core/internal/series/matrix';
import type { PrepareResult } from './prepareSamples';

/**
 * The samples of baseline queries, with their signals named as the judged ones: a query for last week may be called
 * `RPM last week`. Names that agree are taken by name, others, if there are as many, in their order. Without a row it is
 * empty: what is to be done then is the verdict's to say.
 */
export function baselineOf(
  { result: judged }: { readonly result: PrepareResult },
  result: PrepareResult | undefined
): Samples | undefined {
  if ('warning' in judged) {
    return undefined;
  }
  const { signals } = judged.prepared.samples;
  if (!result || 'warning' in result) {
    return { time: new Float64Array(), signals, X: createMatrix(signals.map(() => new Float64Array())) };
  }
  const { samples } = result.prepared;
  const names = new Set(samples.signals.map(({ name }) => name));
  const isSameByName = signals.every(({ name }) => names.has(name));
  return isSameByName || samples.signals.length !== signals.length
    ? samples
    : { ...samples, signals: samples.signals.map((signal, i) => ({ ...signal, name: signals[i].name })) };
}
