import type { Samples } from '@anomaly-forest/core/internal/detection';
import { typicalStep } from '@anomaly-forest/core/internal/incidents/incidents';
import { nJudgedOf } from '@anomaly-forest/core/internal/watch/nJudged';
import type { PreparedGroups, SampleGroup } from '../../frames/prepareGroups';

/**
 * The groups of a newer answer, with the same samples objects as before where nothing has changed: what is compared by
 * identity is not computed again, and a refresh of one group does not judge all anew.
 */
export function keepUnchanged(before: PreparedGroups, now: PreparedGroups): PreparedGroups {
  const known = new Map(before.groups.map((group) => [group.key, group]));
  return { ...now, groups: now.groups.map((group) => keepOne(known.get(group.key), group)) };
}

function keepOne(before: SampleGroup | undefined, now: SampleGroup): SampleGroup {
  if (!before || 'warning' in before.result || 'warning' in now.result) {
    return now;
  }
  const { prepared } = now.result;
  const samples = newer(before.result.prepared.samples, prepared.samples);
  const baseline = before.baseline && now.baseline && newer(before.baseline, now.baseline);
  return { ...now, result: { prepared: { ...prepared, samples } }, baseline: baseline ?? now.baseline };
}

function newer(before: Samples, now: Samples): Samples {
  return areEqual(before, now) ? before : now;
}

function areEqual(a: Samples, b: Samples): boolean {
  return (
    areEqualNumbers(a.time, b.time) &&
    JSON.stringify(a.signals) === JSON.stringify(b.signals) &&
    a.X.columns.length === b.X.columns.length &&
    a.X.columns.every((column, i) => areEqualNumbers(column, b.X.columns[i])) &&
    a.stamp === b.stamp &&
    isLastOver(a) === isLastOver(b)
  );
}

function areEqualNumbers(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

/** Whether the last interval was over when the data were asked for: else it is not judged. */
function isLastOver(samples: Samples): boolean {
  return nJudgedOf(samples, typicalStep(samples.time)) === samples.time.length;
}
