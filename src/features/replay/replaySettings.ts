import { MIN_SENSITIVITY, MAX_SENSITIVITY } from '@anomaly-forest/core/internal/watchOptions';
import { t } from '../../i18n/t';
import type { Options } from '../../options/options';

/** One way to judge that is tried. */
export interface ReplaySetting {
  readonly name: string;
  /** What would be written into the panel's options. */
  readonly change: Partial<Options>;
  /** It is what the panel is set to. */
  readonly isCurrent: boolean;
}

/** Shares of anomalies from few to many. */
const CONTAMINATIONS = ['0.003', '0.01', '0.02', '0.03', '0.05', '0.1', 'auto'];

/** What can be moved: the sensitivity of the watch verdict, the contamination of the classic one. */
export function replaySettings({ verdict, sensitivity, contamination }: Options): ReplaySetting[] {
  if (verdict === 'classic') {
    const values = CONTAMINATIONS.includes(contamination) ? CONTAMINATIONS : [contamination, ...CONTAMINATIONS];
    return values.map((value) => ({
      name: t('replay.contamination', 'Contamination {{value}}', { value }),
      change: { contamination: value },
      isCurrent: value === contamination,
    }));
  }
  const n = MAX_SENSITIVITY - MIN_SENSITIVITY + 1;
  return Array.from({ length: n }, (_, i) => MIN_SENSITIVITY + i).map((value) => ({
    name: t('replay.sensitivity', 'Sensitivity {{value}}', { value: value > 0 ? `+${value}` : String(value) }),
    change: { sensitivity: value },
    isCurrent: value === sensitivity,
  }));
}
