import type { Matrix } from './matrix';

/**
 * The forest sees single precision, as in scikit-learn. Infinities, which scikit-learn refuses, and numbers beyond the
 * range of single precision become missing (NaN): a wild value must not stop the panel.
 */
export function float32Columns(X: Matrix): Float32Array[] {
  return X.columns.map((column) => {
    const singles = Float32Array.from(column);
    for (let i = 0; i < singles.length; i++) {
      if (!Number.isFinite(singles[i])) {
        singles[i] = NaN;
      }
    }
    return singles;
  });
}
