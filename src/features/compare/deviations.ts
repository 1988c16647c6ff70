import type { Detection } from '@anomaly-forest/core/internal/detection';
import { robustSpread } from '@anomaly-forest/core/internal/statistics/quantile';
import type { PreparedSamples } from '../../frames/prepareSamples';

/** Verdict and samples, as far as they are compared. */
export interface Compared {
  readonly prepared: Pick<PreparedSamples, 'samples'>;
  readonly detection: Pick<Detection, 'labels' | 'typical' | 'incidents'>;
}

/**
 * How far each signal is from what is typical, in its own usual spread: one column a signal, signed, NaN where it is
 * unknown. The spread is that of the normal samples. A signal that never moves while all is well has none; then any change
 * is infinitely large.
 */
export function deviations({ prepared, detection }: Compared): Float64Array[] {
  const { labels, typical } = detection;
  return prepared.samples.X.columns.map((values, j) => {
    const residuals = values.map((value, i) => value - typical[j][i]);
    const usual = robustSpread(residuals.map((residual, i) => (labels[i] === 1 ? residual : NaN))) || 0;
    return residuals.map((residual) => (residual === 0 ? 0 : residual / usual));
  });
}
