import type { Field } from '@grafana/data';
import { endsStep, type Steps } from '@anomaly-forest/core/internal/task/steps';

/**
 * Of very many fields those that vary most, in the given order: the highest coefficients of variation (standard deviation
 * by mean absolute value), which depend on no unit. Equal ones: the first.
 */
export function* strongestSteps<T extends { readonly field: Field }>(fields: readonly T[], n: number): Steps<T[]> {
  const variations: number[] = [];
  for (const { field } of fields) {
    yield;
    variations.push(yield* variationSteps(field.values));
  }
  const strongest = new Set(
    Array.from(fields.keys())
      .sort((a, b) => variations[b] - variations[a] || a - b)
      .slice(0, n)
  );
  return fields.filter((_, i) => strongest.has(i));
}

/** 0 without two different values. */
function* variationSteps(values: ArrayLike<unknown>): Steps<number> {
  let n = 0;
  let mean = 0;
  let squares = 0;
  let sizes = 0;
  // Welford's update: squares of large values that hardly differ would cancel.
  for (let row = 0; row < values.length; row++) {
    const value = Number(values[row] ?? NaN);
    if (Number.isFinite(Math.fround(value))) {
      n++;
      const distance = value - mean;
      mean += distance / n;
      squares += distance * (value - mean);
      sizes += Math.abs(value);
    }
    if (endsStep(row)) {
      yield;
    }
  }
  return sizes === 0 ? 0 : Math.sqrt(squares / n) / (sizes / n);
}
