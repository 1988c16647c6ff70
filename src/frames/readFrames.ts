import { DataFrame } from '@grafana/data';
import type { Steps } from '@anomaly-forest/core/internal/task/steps';
import { splitLongFrame } from './longFormat';

/**
 * A query's frames as copies that we may write display names to, long ones taken apart. The given ones stay as they are.
 *
 * @param unnamed - labels that names of fields need not tell apart, see `splitLongFrame`
 */
export function* readFramesSteps(series: readonly DataFrame[], unnamed: readonly string[] = []): Steps<DataFrame[]> {
  const frames: DataFrame[] = [];
  for (const frame of series) {
    frames.push(...splitLongFrame(shallowCopy(frame), unnamed));
    yield 0;
  }
  return frames;
}

/** Grafana keeps display names in the fields' state; ours are written into copies. */
function shallowCopy(frame: DataFrame): DataFrame {
  return { ...frame, fields: frame.fields.map((field) => ({ ...field, state: { ...field.state } })) };
}
