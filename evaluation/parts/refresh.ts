import { join } from 'node:path';
import { agreement } from '../../src/agreement/measures';
import type { Detector, DetectorInput } from '../detector';
import { csvFilesIn, cutRows, readLabelledRows } from '../labelledRows';
import type { DataPaths, Part } from '../part';

interface RefreshResult {
  readonly agreement: number;
}

/** A window of so many rows over the CPU series, from row `FIRST` on, moved `MOVES` times; its ends say nothing. */
const ROWS = 181;
const FIRST = 6;
const MOVES = 15;
const EDGE = 3;
const MOVING_WINDOW = 'refresh-cpu-two-cores';

const folderOf = ({ shared }: DataPaths): string => join(shared, 'data', 'cloud-monitoring');

/** What two looks at the same samples have in common. */
export const refresh: Part<RefreshResult> = {
  name: 'refresh',
  cases: (paths) => [
    ...csvFilesIn(folderOf(paths)).map((file) => file.slice(folderOf(paths).length + 1)),
    MOVING_WINDOW,
  ],
  judge: (name, paths, detector) => {
    if (name === MOVING_WINDOW) {
      const { input } = readLabelledRows(join(paths.shared, 'reports', `${name}.csv`));
      return { agreement: leastAgreement(input, detector) };
    }
    return { agreement: refreshAgreement(readLabelledRows(join(folderOf(paths), name)).input, detector) };
  },
  summarise: (results) => {
    const real = [...results].filter(([name]) => name !== MOVING_WINDOW);
    const agreements = real.map(([, result]) => result.agreement);
    const mean = agreements.reduce((sum, value) => sum + value, 0) / agreements.length;
    return {
      figures: [
        { name: 'refresh agreement, mean', value: mean.toFixed(2), target: '0.96' },
        { name: 'refresh agreement, worst', value: Math.min(...agreements).toFixed(2), target: '0.50' },
        {
          name: 'moving window over a healthy CPU, least',
          value: results.get(MOVING_WINDOW)?.agreement.toFixed(2) ?? 'not judged',
          target: '0.80',
        },
      ],
      details: [...results]
        .filter(([, result]) => result.agreement < 1)
        .sort((a, b) => a[1].agreement - b[1].agreement)
        .map(([name, result]) => `${name}: ${result.agreement.toFixed(2)}`),
    };
  },
};

/** The flags on what two ranges share: the first 80 % of the rows, and as many from 5 % on. */
export function refreshAgreement(input: DetectorInput, detector: Detector): number {
  const n = input.time.length;
  const length = Math.floor(0.8 * n);
  const shift = Math.floor(0.05 * n);
  const earlier = detector(cutRows(input, 0, length)).flags;
  const later = detector(cutRows(input, shift, shift + length)).flags;
  return agreement(earlier.subarray(shift), later.subarray(0, length - shift));
}

/** The least agreement of two successive windows. */
function leastAgreement(input: DetectorInput, detector: Detector): number {
  const flags = Array.from(
    { length: Math.min(MOVES, input.time.length - ROWS + 1 - FIRST) },
    (_, i) => detector(cutRows(input, FIRST + i, FIRST + i + ROWS)).flags
  );
  const agreements = flags
    .slice(1)
    .map((later, i) => agreement(flags[i].subarray(1 + EDGE, ROWS - EDGE), later.subarray(EDGE, ROWS - 1 - EDGE)));
  return Math.min(...agreements);
}
