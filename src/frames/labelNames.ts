import { DataFrame } from '@grafana/data';
import { runToEnd } from '@anomaly-forest/core/internal/task/steps';
import { readFramesSteps } from './readFrames';

/** The names of labels that tell series of a query apart: those that have more than one value. */
export function labelNames(series: readonly DataFrame[]): string[] {
  const values = new Map<string, Set<string>>();
  const fields = runToEnd(readFramesSteps(series)).flatMap((frame) => frame.fields);
  for (const [name, value] of fields.flatMap(({ labels = {} }) => Object.entries(labels))) {
    values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  return [...values.keys()].filter((name) => (values.get(name)?.size ?? 0) > 1).sort();
}
