import { endsStep, type Steps } from './steps';

/** `values.map(f)` in steps: a million values take too long for one. */
export function* mapSteps(values: Float64Array, f: (value: number, index: number) => number): Steps<Float64Array> {
  const mapped = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    mapped[i] = f(values[i], i);
    if (endsStep(i)) {
      yield;
    }
  }
  return mapped;
}
