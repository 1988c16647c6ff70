import { join } from 'node:path';
import { agreement } from '@anomaly-forest/core/internal/agreement/measures';
import type { Detector, Rows } from '../detector';
import { csvFilesIn, cutRows, readLabelledFile } from '../labelledRows';
import { atLeast, type Part, type Sources } from '../part';

interface RefreshResult {
  readonly agreement: number;
}

/** A window of so many rows over the CPU series, from row `FIRST` on, moved `MOVES` times; its ends say nothing. */
const N_ROWS = 181;
const FIRST = 6;
const MOVES = 15;
const EDGE = 3;
const MOVING_WINDOW = 'refresh-cpu-two-cores';

const folderOf = ({ shared }: Sources): string => join(shared, 'data', 'cloud-monitoring');

/** What two looks at the same samples have in common. */
export const refresh: Part<RefreshResult> = {
  name: 'refresh',
  cases: (sources) => [
    ...csvFilesIn(folderOf(sources)).map((file) => file.slice(folderOf(sources).length + 1)),
    MOVING_WINDOW,
  ],
  judge: (name, sources, detector) => {
    if (name === MOVING_WINDOW) {
      const { rows } = readLabelledFile(join(sources.shared, 'reports', `${name}.csv`));
      return { agreement: leastAgreement(rows, detector) };
    }
    return { agreement: refreshAgreement(readLabelledFile(join(folderOf(sources), name)).rows, detector) };
  },
  summarise: (results) => {
    const real = [...results].filter(([name]) => name !== MOVING_WINDOW);
    const agreements = real.map(([, result]) => result.agreement);
    const worst = Math.min(...agreements);
    const moving = results.get(MOVING_WINDOW)?.agreement ?? NaN;
    const mean = agreements.reduce((sum, value) => sum + value, 0) / agreements.length;
    return {
      figures: [
        { name: 'refresh agreement, mean', value: mean.toFixed(2), target: atLeast(0.96, mean) },
        { name: 'refresh agreement, worst', value: worst.toFixed(2), target: atLeast(0.5, worst) },
        { name: 'moving window on a healthy CPU, least', value: moving.toFixed(2), target: atLeast(0.8, moving) },
      ],
      details: [...results]
        .filter(([, result]) => result.agreement < 1)
        .sort((a, b) => a[1].agreement - b[1].agreement)
        .map(([name, result]) => `${name}: ${result.agreement.toFixed(2)}`),
    };
  },
};

/** The flags on what two ranges share: the first 80 % of the rows, and as many from 5 % on. */
export function refreshAgreement(rows: Rows, detector: Detector): number {
  const n = rows.time.length;
  const length = Math.floor(0.8 * n);
  const shift = Math.floor(0.05 * n);
  const earlier = detector(cutRows(rows, 0, length)).flags;
  const later = detector(cutRows(rows, shift, shift + length)).flags;
  return agreement(earlier.subarray(shift), later.subarray(0, length - shift));
}

/** The least agreement of two successive windows. */
function leastAgreement(rows: Rows, detector: Detector): number {
  const flags = Array.from(
    { length: Math.min(MOVES, rows.time.length - N_ROWS + 1 - FIRST) },
    (_, i) => detector(cutRows(rows, FIRST + i, FIRST + i + N_ROWS)).flags
  );
  const agreements = flags
    .slice(1)
    .map((later, i) => agreement(flags[i].subarray(1 + EDGE, N_ROWS - EDGE), later.subarray(EDGE, N_ROWS - 1 - EDGE)));
  return Math.min(...agreements);
}
